package dev.jotter.shell;

import dev.jotter.shell.ClassSource.Member;
import dev.jotter.shell.Compiler.Reading;
import dev.jotter.shell.Completions.Candidate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// Put candidates in order, one for each name: what fits the type first, then what is near.
final class Ranking {
    /// Sources not read yet take milliseconds each: for so long they are waited for.
    private static final long SOURCES_NANOS = Duration.ofMillis(60).toNanos();

    private static final int SIGNATURES = 200;

    /// Hold one meaning of a name.
    private record Meaning(Element element, TypeMirror seen, boolean fits) {}

    /// Hold a name with all that it may mean.
    private record Offer(String name, String kind, int distance, List<Meaning> meanings, String note) {
        boolean fits() {
            return meanings.stream().anyMatch(Meaning::fits);
        }
    }

    private final Map<String, Offer> offers = new LinkedHashMap<>();
    private final Reading reading;
    private final Prefix prefix;
    private final List<TypeMirror> expected;
    private final Expected fitting;
    private final Sources sources;
    private final boolean isCalled;
    private boolean namesOnly;

    /// @param isCalled whether a bracket follows the cursor
    Ranking(Reading reading, Prefix prefix, List<TypeMirror> expected, Sources sources, boolean isCalled) {
        this.reading = reading;
        this.prefix = prefix;
        this.expected = expected;
        this.fitting = new Expected(reading);
        this.sources = sources;
        this.isCalled = isCalled;
    }

    boolean expectsAny() {
        return !expected.isEmpty();
    }

    /// Offer a member, or a name of its own, as `receiver` sees it.
    void offer(Element element, TypeMirror receiver, int distance) {
        var name = element.getSimpleName().toString();
        if (!prefix.matches(name)) return;
        var seen = Signatures.seen(element, receiver, reading.types());
        var isMethod = element.getKind() == ElementKind.METHOD;
        var known = offers.get(name);
        if (known != null && !isMethod) return;
        var offer = known != null && known.kind().equals("method")
                ? known
                : new Offer(name, kind(element), distance, new ArrayList<>(), "");
        offers.put(name, offer);
        if (isMethod && offer.meanings().stream().anyMatch(one -> takesTheSame(one.seen(), seen))) return;
        offer.meanings().add(new Meaning(element, seen, fits(element, seen)));
    }

    /// A method may come by two ways, from a class and from an interface.
    private static boolean takesTheSame(TypeMirror one, TypeMirror other) {
        return one instanceof ExecutableType first
                && other instanceof ExecutableType second
                && first.getParameterTypes()
                        .toString()
                        .equals(second.getParameterTypes().toString());
    }

    /// Offer a method by its name alone, as behind `::`.
    void offerName(Element element, TypeMirror receiver) {
        namesOnly = true;
        offer(element, receiver, 0);
    }

    void offerField(String name, TypeMirror type) {
        if (prefix.matches(name)) {
            offers.put(name, new Offer(name, "field", 0, List.of(), name + " : " + Signatures.of(type)));
        }
    }

    void offerKeyword(String word) {
        if (word.startsWith(prefix.typed())) {
            offers.putIfAbsent(word, new Offer(word, "keyword", 4, List.of(), ""));
        }
    }

    void offerImport(String name, String fullName) {
        var note = "import " + fullName + ";";
        if (isImported(name, fullName)) return;
        offers.putIfAbsent(name, new Offer(name, "class", 5, List.of(), note));
    }

    private boolean isImported(String name, String fullName) {
        var known = offers.get(name);
        return known != null
                && known.meanings().stream()
                        .anyMatch(one -> one.element().toString().equals(fullName));
    }

    List<String> names() {
        return List.copyOf(offers.keySet());
    }

    List<Candidate> candidates() {
        var order = Comparator.comparing((Offer offer) -> !offer.fits())
                .thenComparing(offer -> Math.min(1, prefix.rank(offer.name())))
                .thenComparing(Offer::distance)
                .thenComparing(offer -> prefix.rank(offer.name()))
                .thenComparing(offer -> offer.name().length() == prefix.typed().length() ? 0 : 1)
                .thenComparing(Offer::name);
        var sorted = offers.values().stream().sorted(order).toList();
        var until = System.nanoTime() + SOURCES_NANOS;
        var list = new ArrayList<Candidate>();
        for (var offer : sorted) {
            var signature = list.size() < SIGNATURES ? signature(offer, until) : offer.note();
            list.add(new Candidate(text(offer), offer.kind(), signature));
        }
        return list;
    }

    private boolean fits(Element element, TypeMirror seen) {
        if (expected.isEmpty()) return false;
        return switch (element.getKind()) {
            case METHOD -> {
                var result = ((ExecutableType) seen).getReturnType();
                yield result.getKind() != TypeKind.VOID && fitting.fits(result, expected);
            }
            case CLASS, INTERFACE, ENUM, RECORD, ANNOTATION_TYPE, PACKAGE -> fitting.fits(seen, expected);
            default -> fitting.fits(seen, expected);
        };
    }

    private String text(Offer offer) {
        if (!offer.kind().equals("method") || isCalled || namesOnly) return offer.name();
        var takesSome = offer.meanings().stream()
                .anyMatch(one ->
                        !((ExecutableElement) one.element()).getParameters().isEmpty());
        return offer.name() + (takesSome ? "(" : "()");
    }

    /// Write the signature of the best overload, and how many there are besides.
    private String signature(Offer offer, long until) {
        if (offer.meanings().isEmpty()) return offer.note();
        var best = offer.meanings().stream()
                .min(Comparator.comparing((Meaning one) -> !one.fits())
                        .thenComparing(one -> isGeneric(one.element()))
                        .thenComparing(one -> takes(one.element())))
                .orElseThrow();
        var more = offer.meanings().size() - 1;
        var signature = Signatures.of(best.element(), best.seen(), parameters(best.element(), until));
        return more == 0 ? signature : signature + " (+" + more + ")";
    }

    private static boolean isGeneric(Element element) {
        return element instanceof ExecutableElement method
                && !method.getTypeParameters().isEmpty();
    }

    private static int takes(Element element) {
        return element instanceof ExecutableElement method
                ? method.getParameters().size()
                : 0;
    }

    private List<String> parameters(Element element, long until) {
        if (!(element instanceof ExecutableElement method)
                || method.getParameters().isEmpty()) return List.of();
        var names = method.getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList();
        if (!names.getFirst().equals("arg0")) return names;
        if (!sources.has(element) && System.nanoTime() > until) return List.of();
        return sources.of(element, reading.elements()).map(Member::parameters).orElse(List.of());
    }

    private static String kind(Element element) {
        return switch (element.getKind()) {
            case METHOD, CONSTRUCTOR -> "method";
            case FIELD, ENUM_CONSTANT -> isVariable(element) ? "variable" : "field";
            case CLASS, INTERFACE, ENUM, RECORD, ANNOTATION_TYPE, TYPE_PARAMETER -> "class";
            case PACKAGE -> "package";
            default -> "variable";
        };
    }

    /// A variable of the session is a field of a class that its user never sees.
    private static boolean isVariable(Element field) {
        return Signatures.owner(field).startsWith("$JShell$");
    }
}
