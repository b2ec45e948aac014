"""The public kernel test of the Jupyter project, with Java for its samples."""

import os
import unittest

import jupyter_kernel_test


class JotterTest(jupyter_kernel_test.KernelTests):
    kernel_name = os.environ.get("JOTTER_KERNEL", "jotter")
    language_name = "java"
    file_extension = ".java"
    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("oops");'
    completion_samples = [
        {"text": '"abc".subst', "matches": ["substring("]},
        {"text": '"😀".isBla', "matches": ["isBlank()"]},
    ]
    complete_code_samples = ["1 + 1", "int x = 3;", "void f() { }", "String s = \"\"\"\n    text\n    \"\"\";"]
    incomplete_code_samples = ["for (int i = 0; i < 3; i++) {", "int y =", "String s = \"\"\"\n  text"]
    invalid_code_samples = ["int 3 = ;)"]
    code_page_something = "Math?"
    code_generate_error = 'throw new IllegalStateException("no");'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"a" + 1', "result": "a1"},
        {"code": "6 * 8", "result": "48"},
        {"code": "6 * 9", "result": "54"},
    ]
    code_display_data = [
        {
            "code": "dev.jotter.display.Screens.current().show("
            'dev.jotter.display.MimeBundle.html("<b>x</b>", "x"));',
            "mime": "text/html",
        }
    ]
    code_history_pattern = "6 ? 7"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Math.max("
    code_clear_output = "dev.jotter.display.Screens.current().clear(true);"


if __name__ == "__main__":
    unittest.main()
