package se.halsocenter.query.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a file says, cell by cell: every field that the plain answer has, flat, as programs understand it. Fields that are
 * null are not there.
 */
final class Read {
    private static final List<String> ELSEWHERE = List.of("previous", "target", "interval", "flags");

    /** The numbers of a cell by their Swedish headings. */
    static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("Värde", "value"),
            Map.entry("90:e percentilen", "p90"),
            Map.entry("Täljare", "numerator"),
            Map.entry("Nämnare", "denominator"),
            Map.entry("Nedre gräns (95 %)", "lower"),
            Map.entry("Övre gräns (95 %)", "upper"),
            Map.entry("Mål", "target"),
            Map.entry("Avstånd till målet", "targetGap"),
            Map.entry("Värdet före", "previousValue"),
            Map.entry("Förändring", "change"),
            Map.entry("Relativ förändring", "relativeChange"));

    /** What the plain answer says once for all of its cells, or not at all. */
    static final Set<String> BESIDE = Set.of("definition", "periodStart", "periodEnd", "unit", "asOf");

    static final Map<String, String> STATUSES = Map.of(
            "värde", "value",
            "noll", "zero",
            "uppgift saknas", "no-data",
            "inte tillämpligt", "not-applicable",
            "dolt litet tal", "suppressed-primary",
            "dolt till skydd för ett annat", "suppressed-secondary");

    private Read() {}

    /** The plain answer, with the names that the flat table has. */
    static List<Map<String, Object>> json(byte[] file) {
        List<Map<String, Object>> cells = new ArrayList<>();
        JsonNode answer = JsonMapper.shared().readTree(file);
        for (JsonNode cell : answer.get("cells")) {
            Map<String, Object> flat = new HashMap<>();
            cell.properties().forEach(field -> {
                if (!ELSEWHERE.contains(field.getKey())) {
                    put(flat, field.getKey(), field.getValue());
                }
            });
            flat.putIfAbsent("centre", Names.COUNTY);
            cell.path("interval").properties().forEach(bound -> put(flat, bound.getKey(), bound.getValue()));
            put(flat, "target", cell.at("/target/value"));
            put(flat, "targetGap", cell.at("/target/gap"));
            put(flat, "targetReached", cell.at("/target/reached"));
            put(flat, "previousPeriod", cell.at("/previous/period"));
            put(flat, "previousValue", cell.at("/previous/value"));
            put(flat, "change", cell.at("/previous/change"));
            put(flat, "relativeChange", cell.at("/previous/relativeChange"));
            String flags = String.join(
                    " ", cell.get("flags").valueStream().map(JsonNode::asString).toList());
            if (!flags.isEmpty()) {
                flat.put("flags", flags);
            }
            cells.add(flat);
        }
        return cells;
    }

    private static void put(Map<String, Object> flat, String name, JsonNode value) {
        if (value.isNumber()) {
            flat.put(name, number(value.asString()));
        } else if (!value.isNull() && !value.isMissingNode()) {
            flat.put(name, value.asString());
        }
    }

    /** Values and statuses of a JSON-stat dataset, read by its rules. */
    static List<Map<String, Object>> jsonStat(byte[] file) {
        JsonNode dataset = JsonMapper.shared().readTree(file);
        List<Map<String, Object>> cells = new ArrayList<>();
        long size =
                dataset.get("size").valueStream().mapToLong(JsonNode::longValue).reduce(1, (a, b) -> a * b);
        for (long place = 0; place < size; place++) {
            JsonNode status = at(dataset.get("status"), place);
            if (status.isString()) {
                Map<String, Object> cell = coordinates(dataset, place);
                put(cell, "value", at(dataset.get("value"), place));
                put(cell, "status", status);
                cells.add(cell);
            }
        }
        return cells;
    }

    private static JsonNode at(JsonNode values, long place) {
        return values.isArray() ? values.path((int) place) : values.path(Long.toString(place));
    }

    private static Map<String, Object> coordinates(JsonNode dataset, long place) {
        Map<String, Object> coordinates = new HashMap<>();
        long rest = place;
        for (int i = dataset.get("id").size() - 1; i >= 0; i--) {
            String id = dataset.get("id").get(i).asString();
            JsonNode index = dataset.at("/dimension/" + id + "/category/index");
            if (!id.equals("contents")) {
                coordinates.put(id, index.get((int) (rest % index.size())).asString());
            }
            rest /= index.size();
        }
        return coordinates;
    }

    /** A text file by its headings. */
    static List<Map<String, String>> text(byte[] file, char separator) throws IOException {
        String text = new String(file, StandardCharsets.UTF_8).replace("\ufeff", "");
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords()
                .stream()
                .map(line -> {
                    Map<String, String> cells = new LinkedHashMap<>(line.toMap());
                    cells.values().removeIf(String::isEmpty);
                    return cells;
                })
                .toList();
    }

    /** The sheet of figures by its headings: numbers, days and texts. */
    static List<Map<String, Object>> book(byte[] file) throws IOException {
        List<Map<String, Object>> lines = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = book.getSheet(Book.FIGURES);
            for (Row row : sheet) {
                if (row.getRowNum() > 0) {
                    lines.add(line(sheet.getRow(0), row));
                }
            }
        }
        return lines;
    }

    private static Map<String, Object> line(Row headings, Row row) {
        Map<String, Object> line = new LinkedHashMap<>();
        for (Cell cell : row) {
            String heading = headings.getCell(cell.getColumnIndex()).getStringCellValue();
            switch (cell.getCellType()) {
                case NUMERIC -> line.put(heading, number(Double.toString(cell.getNumericCellValue())));
                case STRING -> line.put(heading, cell.getStringCellValue());
                default -> {}
            }
        }
        return line;
    }

    static BigDecimal number(String text) {
        BigDecimal number = new BigDecimal(text.replace(',', '.'));
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
