package dev.jotter.frame;

/// Hold the style of a frame in HTML. Colours are those of the page, half transparent where they must differ, so that
/// they fit dark pages as well as light ones; only the header, under which rows pass, needs a ground of its own.
final class FrameStyle {
    static final String CSS = """
            .jotter-frame{font-size:12px;line-height:1.5}
            .jotter-frame .jf-box{overflow:auto;max-height:46em;width:fit-content;max-width:100%}
            .jotter-frame .jf{border-collapse:separate;border-spacing:0;table-layout:auto;margin:0;border:0;\
            font-size:12px;color:inherit;font-variant-numeric:tabular-nums}
            .jotter-frame .jf tr{background:none}
            .jotter-frame .jf th,.jotter-frame .jf td{text-align:left;vertical-align:middle;padding:2px 10px;border:0;\
            border-bottom:1px solid rgba(128,128,128,.2);white-space:nowrap;max-width:26em;overflow:hidden;\
            text-overflow:ellipsis;line-height:1.5}
            .jotter-frame .jf .n{text-align:right}
            .jotter-frame .jf .m{opacity:.4}
            .jotter-frame .jf tbody th{font-weight:normal;opacity:.5;text-align:right}
            .jotter-frame .jf tbody tr:hover{background:rgba(128,128,128,.12)}
            .jotter-frame .jf thead th{position:sticky;top:0;z-index:1;vertical-align:bottom;font-weight:600;\
            background:var(--jp-layout-color0,var(--vscode-editor-background,Canvas));\
            border-bottom:1px solid rgba(128,128,128,.6)}
            .jotter-frame small{display:block;font-size:11px;font-weight:normal;opacity:.65}
            .jotter-frame svg{display:inline-block;margin-top:2px;fill:#3a87bd;vertical-align:bottom}
            .jotter-frame .jf-bar{display:block;height:3px;margin-top:3px;background:rgba(128,128,128,.25)}
            .jotter-frame .jf-bar span{display:block;height:3px;background:#e0812b}
            .jotter-frame .jf-pages,.jotter-frame .jf-note,.jotter-frame details{margin-top:4px;opacity:.75}
            .jotter-frame .jf-pages label{display:inline-block;margin:0;padding:0 6px;border-radius:3px;cursor:pointer}
            .jotter-frame .jf-pages input{position:absolute;opacity:0;width:0;margin:0}
            .jotter-frame .jf-pages label:hover{background:rgba(128,128,128,.2)}
            .jotter-frame .jf-pages label:has(:checked){background:rgba(128,128,128,.3)}
            .jotter-frame .jf-pages label:focus-within{outline:1px solid #3a87bd}
            """;

    private FrameStyle() {}

    /// Hide all other bodies of the table while a page is chosen.
    static String page(int number) {
        return ".jotter-frame form:has([value=\"%d\"]:checked) tbody:not(.p%d){display:none}\n"
                .formatted(number, number);
    }
}
