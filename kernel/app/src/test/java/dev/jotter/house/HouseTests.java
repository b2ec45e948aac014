package dev.jotter.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Hold the arrows between the modules: each module knows what stands here, and nothing else of ours.
class HouseTests {
    private static final Map<String, List<String>> MAY_KNOW = Map.of(
            "display", List.of(),
            "shell", List.of("display"),
            "jupyter", List.of("display"),
            "app", List.of("shell", "jupyter", "display"),
            "magics", List.of("shell", "display"),
            "frame", List.of("display"),
            "model", List.of("display"),
            "serve", List.of("model", "display"),
            "learn", List.of("frame", "model", "serve", "display"));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.jotter");

    @TestFactory
    Stream<DynamicTest> eachModuleKnowsOnlyWhatTheMapAllows() {
        return MAY_KNOW.keySet().stream()
                .sorted()
                .map(module -> DynamicTest.dynamicTest(module, () -> {
                    var allowed = Stream.concat(Stream.of(module), MAY_KNOW.get(module).stream())
                            .map(name -> "dev.jotter." + name + "..")
                            .toArray(String[]::new);
                    classes()
                            .that()
                            .resideInAPackage("dev.jotter." + module + "..")
                            .should()
                            .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(outsideTheHouse()))
                            .check(HOUSE);
                }));
    }

    @Test
    void theMapNamesEveryModule() {
        var modules = new TreeSet<String>();
        for (var type : HOUSE) {
            var parts = type.getPackageName().split("\\.");
            if (parts.length > 2) modules.add(parts[2]);
        }
        assertThat(modules).isEqualTo(new TreeSet<>(MAY_KNOW.keySet()));
    }

    @Test
    void noModuleKnowsTheStaticWords() {
        noClasses()
                .that()
                .resideInAnyPackage(MAY_KNOW.keySet().stream()
                        .map(name -> "dev.jotter." + name + "..")
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.jotter")
                .check(HOUSE);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.jotter.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void theWireKnowsNoJShell() {
        noClasses()
                .that()
                .resideInAPackage("dev.jotter.jupyter..")
                .should()
                .dependOnClassesThat(resideInAPackage("jdk.jshell.."))
                .check(HOUSE);
    }

    @Test
    void whatServesNeedsNoTablesAndNoTrainingEngine() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.jotter.model..", "dev.jotter.serve..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("tech.tablesaw..", "ai.djl..", "ml.dmlc..", "org.duckdb.."))
                .check(HOUSE);
    }

    @Test
    void internalPackagesStayInTheirModule() {
        for (var module : MAY_KNOW.keySet()) {
            noClasses()
                    .that(resideInAPackage("dev.jotter..")
                            .and(DescribedPredicate.not(resideInAPackage("dev.jotter." + module + ".."))))
                    .should()
                    .dependOnClassesThat(resideInAPackage("dev.jotter." + module + ".internal.."))
                    .allowEmptyShould(true)
                    .check(HOUSE);
        }
    }

    @Test
    void noClassIsNamedAfterNothing() {
        assertThat(HOUSE.stream().map(JavaClass::getSimpleName))
                .noneMatch(name ->
                        Stream.of("Util", "Utils", "Helper", "Manager", "Impl").anyMatch(name::endsWith));
    }

    private static DescribedPredicate<JavaClass> outsideTheHouse() {
        return DescribedPredicate.not(resideInAPackage("dev.jotter.."));
    }
}
