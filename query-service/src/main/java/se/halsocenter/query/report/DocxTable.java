package se.halsocenter.query.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;

/** A table of a page in a Word document, with its caption before and its notes behind it. */
record DocxTable(XWPFDocument document, Page.Table table) {
    private static final int SMALL = 8;
    /** Of a row's name, to that of a figure. */
    private static final double NAME_WIDTH = 2.4;

    void write() {
        if (table.rows().isEmpty()) {
            Docx.paragraph(document, "Normal", table.title() + ": " + table.empty());
            return;
        }
        Docx.paragraph(document, "Caption", table.title());
        XWPFTable written =
                document.createTable(table.rows().size() + 1, table.heads().size());
        style(written);
        head(written.getRow(0));
        for (int i = 0; i < table.rows().size(); i++) {
            row(written.getRow(i + 1), table.rows().get(i));
        }
        table.notes().forEach(note -> Docx.paragraph(document, "TableNote", note));
        for (int i = 0; i < table.footnotes().size(); i++) {
            XWPFParagraph note = Docx.paragraph(document, "TableNote", "");
            raised(note, (i + 1) + ")");
            note.createRun().setText(" " + table.footnotes().get(i));
        }
    }

    private void style(XWPFTable written) {
        CTTblPr properties = written.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        written.setStyleID("ReportTable");
        written.setWidthType(TableWidthType.PCT);
        written.setWidth("100%");
        written.setTableAlignment(TableRowAlign.LEFT);
        CTTblLook look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
        look.setFirstRow(true);
        look.setFirstColumn(true);
        properties.addNewTblCaption().setVal(table.title());
    }

    private void head(XWPFTableRow row) {
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (int i = 0; i < table.heads().size(); i++) {
            Page.Head head = table.heads().get(i);
            XWPFParagraph cell = cell(row.getCell(i), i);
            XWPFRun run = cell.createRun();
            run.setText(head.text());
            run.setBold(true);
            detail(cell, head.period());
        }
    }

    private void row(XWPFTableRow row, Page.Row values) {
        row.setCantSplitRow(true);
        List<Page.Shown> cells = new ArrayList<>();
        values.names().forEach(name -> cells.add(Page.Shown.of(name)));
        cells.addAll(values.cells());
        for (int i = 0; i < cells.size(); i++) {
            XWPFParagraph cell = cell(row.getCell(i), i);
            cell.createRun().setText(cells.get(i).text());
            cells.get(i).marks().forEach(mark -> raised(cell, mark + ")"));
            detail(cell, cells.get(i).detail());
        }
    }

    private XWPFParagraph cell(XWPFTableCell cell, int column) {
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        paragraph.setStyle("TableText");
        int names = table.rows().getFirst().names().size();
        boolean name = column < names;
        cell.setWidth(width(names, name));
        paragraph.setAlignment(name || table.prose() ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT);
        return paragraph;
    }

    private String width(int names, boolean name) {
        double most = table.prose() ? 1 : NAME_WIDTH;
        double whole = names * most + table.heads().size() - names;
        return String.format(Locale.ROOT, "%.1f%%", 100 * (name ? most : 1) / whole);
    }

    private static void raised(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setVerticalAlignment("superscript");
    }

    private static void detail(XWPFParagraph paragraph, @Nullable String text) {
        if (text != null) {
            XWPFRun run = paragraph.createRun();
            run.addBreak();
            run.setText(text);
            run.setFontSize(SMALL);
        }
    }
}
