"""Drive Jupyter Notebook in a headless Chromium by clicks and keys, as a person would.

Usage: notebook_browser.py NOTEBOOK PICTURES. Prints "ok", or says what is wrong; every step leaves a screenshot.
"""

import os
import socket
import subprocess
import sys
import time
import urllib.request

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

PATIENCE = 240
IDLE = "#kernel_indicator_icon.kernel_idle_icon"
BUSY = "#kernel_indicator_icon.kernel_busy_icon"


def wait_until(what, holds, seconds=PATIENCE):
    end = time.time() + seconds
    while time.time() < end:
        found = holds()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"not within {seconds} s: {what}")


class Server:
    """A notebook server of our own, on a free port, without a password."""

    def __init__(self, folder):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        self.process = subprocess.Popen(
            [
                "jupyter-notebook",
                "--no-browser",
                "--allow-root",
                "--NotebookApp.token=",
                "--ip=127.0.0.1",
                f"--port={port}",
                f"--notebook-dir={folder}",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_until("the server answers", self.answers, 60)

    def answers(self):
        try:
            return urllib.request.urlopen(self.url + "/api").status == 200
        except OSError:
            return False

    def stop(self):
        self.process.terminate()
        self.process.wait(30)


class Page:
    def __init__(self, url, pictures):
        options = webdriver.ChromeOptions()
        for word in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1200,1000"):
            options.add_argument(word)
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.pictures = pictures
        self.driver.get(url)

    def one(self, css):
        return WebDriverWait(self.driver, 60).until(lambda driver: driver.find_element(By.CSS_SELECTOR, css))

    def all(self, css):
        return self.driver.find_elements(By.CSS_SELECTOR, css)

    def click(self, css):
        wait_until(f"{css} can be clicked", lambda: self.one(css).is_displayed(), 30)
        self.one(css).click()

    def menu(self, menu, entry):
        self.click(menu)
        self.click(entry)

    def keys(self, *keys):
        chain = ActionChains(self.driver)
        for key in keys:
            chain.send_keys(key)
        chain.perform()

    def chord(self, held, key):
        ActionChains(self.driver).key_down(held).send_keys(key).key_up(held).perform()

    def picture(self, name):
        self.driver.save_screenshot(os.path.join(self.pictures, name + ".png"))

    def idle(self):
        wait_until("the kernel is idle", lambda: self.all(IDLE) and not self.prompts("*"))

    def texts(self, css):
        """The texts of all elements at one moment: a page that changes would lose single ones on the way."""
        return self.driver.execute_script(
            "return [...document.querySelectorAll(arguments[0])].map(one => one.innerText)", css
        )

    def running(self):
        """The output areas' texts of each cell that runs."""
        return self.driver.execute_script(
            "return [...document.querySelectorAll('.code_cell.running')]"
            ".map(cell => [...cell.querySelectorAll('.output_area')].map(area => area.innerText))"
        )

    def prompts(self, number):
        return [prompt for prompt in self.texts(".input_prompt") if f"[{number}]" in prompt]

    def new_cell(self):
        """Add a cell at the end and stand in it."""
        self.all("#notebook-container > .cell")[-1].find_element(By.CSS_SELECTOR, ".prompt").click()
        self.click("button[data-jupyter-action='jupyter-notebook:insert-cell-below']")
        self.keys(Keys.ENTER)
        return self.all("#notebook-container > .cell")[-1]

    def run(self):
        self.chord(Keys.CONTROL, Keys.ENTER)


def opens_in_java(page):
    page.idle()
    assert page.one(".kernel_indicator_name").text == "Java (Jotter)"
    wait_until("Java is coloured", lambda: page.all(".CodeMirror .cm-keyword") and page.all(".CodeMirror .cm-string"), 30)
    page.picture("1-opened")


def runs_all(page, name):
    """Run all cells. Training shows a line that changes in place, so a cell never holds more than one of them."""
    lines = set()
    wait_until("the first cell runs", lambda: page.prompts("*") or page.all(BUSY), 60)

    def ended():
        for areas in page.running():
            assert len(areas) <= 3, f"a running cell piles up {len(areas)} outputs"
            moving = [text.strip().split("\n")[0] for text in areas if "epoch" in text or "round" in text]
            if moving and not lines:
                page.driver.execute_script(
                    "document.querySelector('.code_cell.running')?.scrollIntoView({block: 'center'})"
                )
                page.picture(name + "-training")
            lines.update(moving)
        return page.all(IDLE) and not page.prompts("*")

    wait_until("all cells have run", ended)
    errors = page.texts(".output_error")
    assert not errors, errors
    text = page.one("#notebook-container").text
    for wanted in ("Adelie", "Gentoo", "Answered by the endpoint", "canary", "team-a"):
        assert wanted in text, f"{wanted} is missing"
    assert page.all(".output_png img, .output_html img, .output_svg svg"), "no plot is shown"
    assert len(lines) > 1, f"the progress line never moved: {lines}"
    page.picture(name)


def completes(page):
    cell = page.new_cell()
    page.keys('"abc".su')
    page.keys(Keys.TAB)
    menu = wait_until("a menu opens", lambda: page.all(".completions"), 30)[0]
    wait_until("the menu is filled", lambda: "substring(" in menu.text, 30)
    page.picture("3-completion")
    page.keys(Keys.ESCAPE)
    return cell


def explains(page):
    page.new_cell()
    page.keys("Math.max(")
    page.chord(Keys.SHIFT, Keys.TAB)
    tip = wait_until("a tooltip opens", lambda: page.all(".ipython_tooltip"), 30)[0]
    wait_until("the tooltip explains", lambda: "max(int a, int b)" in tip.text, 30)
    page.picture("4-tooltip")
    page.keys(Keys.ESCAPE)


def stops(page):
    cell = page.new_cell()
    page.keys("while (true) {}")
    page.run()
    wait_until("the loop runs", lambda: page.prompts("*"), 30)
    time.sleep(1)
    page.click("button[data-jupyter-action='jupyter-notebook:interrupt-kernel']")
    page.idle()
    wait_until("the cell says that it was stopped", lambda: "stopped" in cell.text, 30)
    page.picture("5-interrupted")
    cell = page.new_cell()
    page.keys("6 * 7")
    page.run()
    wait_until("the next cell answers", lambda: "42" in cell.text, 30)


def restarts_and_runs_all(page):
    for _ in range(4):
        page.all("#notebook-container > .cell")[-1].find_element(By.CSS_SELECTOR, ".prompt").click()
        page.keys("d", "d")
    page.menu("#kernellink", "#restart_run_all")
    wait_until("a question", lambda: page.all(".modal-dialog .btn-danger"), 30)
    time.sleep(0.5)
    page.click(".modal-dialog .btn-danger")
    wait_until("the kernel has restarted", lambda: page.prompts("*"), 60)
    runs_all(page, "6-restarted")
    assert page.prompts("1"), "counting did not begin anew"


def main(notebook, pictures):
    os.makedirs(pictures, exist_ok=True)
    server = Server(os.path.dirname(notebook))
    page = None
    try:
        page = Page(f"{server.url}/notebooks/{os.path.basename(notebook)}", pictures)
        opens_in_java(page)
        page.menu("#celllink", "#run_all_cells")
        runs_all(page, "2-run")
        completes(page)
        explains(page)
        stops(page)
        restarts_and_runs_all(page)
        print("ok")
    except BaseException:
        if page:
            page.picture("failed")
        raise
    finally:
        if page:
            page.driver.quit()
        server.stop()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
