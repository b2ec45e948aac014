package dev.jotter.shell;

import dev.jotter.shell.VisibleLocals.Visible;
import java.util.Arrays;
import java.util.List;

/// Number the traced methods and their lines. Numbers are never given twice, since code that bears them may still run.
final class TraceRegister {
    private volatile TracedMethod[] methods = {};
    private volatile Site[] sites = {};
    private int methodCount;
    private int siteCount;

    synchronized int add(TracedMethod method) {
        if (methodCount == methods.length) methods = Arrays.copyOf(methods, methodCount * 2 + 64);
        methods[methodCount] = method;
        return methodCount++;
    }

    synchronized int add(TracedMethod method, int rawLine, List<Visible> visible) {
        if (siteCount == sites.length) sites = Arrays.copyOf(sites, siteCount * 2 + 256);
        var slots = visible.stream().map(Visible::slot).toList();
        sites[siteCount] = new Site(method, siteCount, rawLine, slots);
        return siteCount++;
    }

    TracedMethod method(int number) {
        return methods[number];
    }

    Site site(int number) {
        return sites[number];
    }
}
