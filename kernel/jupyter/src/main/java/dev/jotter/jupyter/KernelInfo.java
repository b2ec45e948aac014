package dev.jotter.jupyter;

import java.util.List;

/// Say what the kernel is and which language it speaks.
///
/// @param implementation the kernel's name
/// @param version the kernel's version
/// @param language the language's name, as front ends know it
/// @param languageVersion the language's version
/// @param mimeType the MIME type of a source file
/// @param fileExtension with its dot
/// @param codemirror the editor's mode for highlighting
/// @param banner what a console prints first
/// @param helpLinks what the front end's help menu offers
/// @param debugger whether [Kernel#debug] has a debugger behind it
public record KernelInfo(
        String implementation,
        String version,
        String language,
        String languageVersion,
        String mimeType,
        String fileExtension,
        String codemirror,
        String banner,
        List<HelpLink> helpLinks,
        boolean debugger) {
    public KernelInfo {
        helpLinks = List.copyOf(helpLinks);
    }
}
