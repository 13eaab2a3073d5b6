package se.halsocenter.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The documentation comments of a folder's sources, as the compiler itself reads them. */
final class Comments {
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> members = new HashMap<>();

    private Comments() {}

    static Comments of(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Comments comments = new Comments();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8);
                Stream<Path> sources = Files.list(folder)) {
            List<Path> java = sources.filter(it -> it.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(java));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                comments.new Reader(trees).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return comments;
    }

    /** What a type's comment says, without what it says of its components. */
    Optional<String> of(Class<?> type) {
        return Optional.ofNullable(types.get(type.getSimpleName()));
    }

    /** What is said of a record's component: by its own comment, or by an interface that asks for it. */
    Optional<String> of(Class<?> type, String component) {
        @Nullable String own = members.get(type.getSimpleName() + "." + component);
        return own != null
                ? Optional.of(own)
                : Stream.of(type.getInterfaces())
                        .flatMap(it -> of(it, component).stream())
                        .findFirst();
    }

    private final class Reader extends TreePathScanner<@Nullable Object, @Nullable Object> {
        private final DocTrees trees;

        Reader(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Object visitClass(ClassTree type, @Nullable Object nothing) {
            @Nullable DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            String name = type.getSimpleName().toString();
            if (comment != null) {
                types.put(name, text(comment.getFullBody()));
                comment.getBlockTags().stream()
                        .filter(ParamTree.class::isInstance)
                        .map(ParamTree.class::cast)
                        .forEach(it -> members.put(name + "." + it.getName(), text(it.getDescription())));
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public @Nullable Object visitMethod(MethodTree method, @Nullable Object nothing) {
            TreePath path = getCurrentPath();
            @Nullable DocCommentTree comment = trees.getDocCommentTree(path);
            if (comment != null && path.getParentPath().getLeaf() instanceof ClassTree type) {
                members.putIfAbsent(type.getSimpleName() + "." + method.getName(), text(comment.getFullBody()));
            }
            return super.visitMethod(method, nothing);
        }
    }

    /** As Markdown, on one line. */
    private static String text(List<? extends DocTree> comment) {
        return comment.stream()
                .map(DocTree::toString)
                .collect(joining())
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replaceAll("\\s*<p>\\s*", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
