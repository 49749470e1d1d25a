#!/usr/bin/env python3
"""Opens the pages that `dateline report` and `dateline timeline --format html` write in a real browser, and checks that they work.

    Tools/check-pages.py                          # needs a release build, and chromium
    Tools/check-pages.py --screenshots /tmp/shots  # keeps pictures: desktop and phone, light and dark, and print

Without chromium it says so and does nothing (exit status 0). Each failed check is named, and makes the exit status 1.
"""
import argparse
import base64
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
DATELINE = ROOT / ".build/release/dateline"
DESKTOP, PHONE = (1400, 1000), (390, 844)


class Browser:
    """Chromium over its debugging pipe: messages of JSON, each ended by a zero byte."""

    def __init__(self, executable):
        self.profile = tempfile.TemporaryDirectory()
        to_browser, self.output = os.pipe()
        self.input, from_browser = os.pipe()
        # The browser reads from descriptor 3 and writes to descriptor 4; the shell moves the pipes there.
        command = f'exec "$@" 3<&{to_browser} 4>&{from_browser}'
        self.process = subprocess.Popen(
            ["bash", "-c", command, "_", executable, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--remote-debugging-pipe", f"--user-data-dir={self.profile.name}", "about:blank"],
            pass_fds=[to_browser, from_browser], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.buffer, self.count, self.errors = b"", 0, []
        self.session = None
        target = self("Target.createTarget", url="about:blank")["targetId"]
        self.session = self("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in "Page", "Runtime", "Log", "Network":
            self(f"{domain}.enable")

    def __call__(self, method, **parameters):
        self.count += 1
        message = {"id": self.count, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.output, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.read()
            if answer.get("id") == self.count:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def read(self):
        while b"\0" not in self.buffer:
            part = os.read(self.input, 1 << 20)
            if not part:
                raise RuntimeError("the browser has gone")
            self.buffer += part
        line, self.buffer = self.buffer.split(b"\0", 1)
        event = json.loads(line)
        method, parameters = event.get("method"), event.get("params", {})
        if method == "Runtime.exceptionThrown":
            self.errors.append(parameters["exceptionDetails"].get("exception", {}).get("description", "exception"))
        elif method == "Log.entryAdded" and parameters["entry"]["level"] == "error":
            self.errors.append(parameters["entry"]["text"])
        elif method == "Network.requestWillBeSent" and not parameters["request"]["url"].startswith(("file:", "data:", "about:")):
            self.errors.append("asks the network for " + parameters["request"]["url"])
        return event

    def open(self, path, size=DESKTOP, dark=False, media=""):
        width, height = size
        self("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=size == PHONE)
        self("Emulation.setTouchEmulationEnabled", enabled=size == PHONE)
        scheme = "dark" if dark else "light"
        self("Emulation.setEmulatedMedia", media=media, features=[{"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}])
        self.errors.clear()
        self("Page.navigate", url="about:blank")
        self("Page.navigate", url=f"file://{path}")
        while self.run("document.readyState") != "complete" or self.run("location.href") == "about:blank":
            time.sleep(0.02)

    def run(self, script):
        answer = self("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"].get("exception", {}).get("description", script))
        return answer["result"].get("value")

    def press(self, key):
        text = key if len(key) == 1 else "\r" if key == "Enter" else ""
        code = {"Tab": 9, "Enter": 13, "Escape": 27, "ArrowRight": 39, "ArrowLeft": 37, "ArrowDown": 40, "ArrowUp": 38}.get(key, 0)
        self("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", key=key, code=key, text=text, windowsVirtualKeyCode=code)
        self("Input.dispatchKeyEvent", type="keyUp", key=key, code=key, windowsVirtualKeyCode=code)

    def picture(self, path, whole=False):
        if whole:
            height = self.run("document.documentElement.scrollHeight")
            width = self.run("innerWidth")
            self("Emulation.setDeviceMetricsOverride", width=width, height=min(height, 6000), deviceScaleFactor=1, mobile=False)
        data = self("Page.captureScreenshot", format="png")["data"]
        path.write_bytes(base64.b64decode(data))

    def close(self):
        self.session = None
        self("Browser.close")
        self.process.wait(10)
        self.profile.cleanup()


class Checks:
    def __init__(self):
        self.failed = 0
        self.passed = 0

    def __call__(self, name, holds, detail=""):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED  {name}  {detail}")


# Contrast of two colors after WCAG 2.2: each text against the background that it really stands on.
CONTRAST = """
(() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (color) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); return canvas.getImageData(0, 0, 1, 1).data; };
  const light = ([r, g, b]) => [r, g, b].map((c) => (c /= 255) <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
  const backdrop = (element) => { for (; element; element = element.parentElement) { const c = getComputedStyle(element).backgroundColor; if (rgba(c)[3] === 255) return c; } return "white"; };
  const poor = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility() || element.closest("script, style, option")) continue;
    const [a, b] = [getComputedStyle(element).color, backdrop(element)].map((c) => light(rgba(c))).sort((a, b) => b - a);
    const ratio = (a + .05) / (b + .05);
    if (ratio < 4.5) poor.set(element.tagName + "." + element.className, ratio.toFixed(2));
  }
  return [...poor].map((pair) => pair.join(" "));
})()
"""


def check_everywhere(browser, check, page, name, shots):
    """What holds of every page at every size and in every scheme."""
    for size, width in ((DESKTOP, "desktop"), (PHONE, "phone")):
        for dark in False, True:
            scheme = "dark" if dark else "light"
            browser.open(page, size, dark)
            where = f"{name}, {width}, {scheme}"
            check(f"{where}: no error, no request", not browser.errors, browser.errors[:3])
            excess = browser.run("document.documentElement.scrollWidth - innerWidth")
            check(f"{where}: nothing stands out at the side", excess <= 0, f"{excess} px")
            poor = browser.run(CONTRAST)
            check(f"{where}: contrast of at least 4.5", not poor, poor[:5])
            if shots:
                browser.picture(shots / f"{name}-{width}-{scheme}.png")
    browser.open(page, DESKTOP, media="print")
    check(f"{name}, print: no error", not browser.errors, browser.errors[:3])
    if shots:
        data = browser("Page.printToPDF", printBackground=True)["data"]
        (shots / f"{name}.pdf").write_bytes(base64.b64decode(data))


def check_report(browser, check, page):
    browser.open(page)
    run, press = browser.run, browser.press
    check("report: the main incident is shown at first", run("document.querySelector('.incident-card').classList.contains('on')"))
    check("report: its roles are labeled", run("document.querySelectorAll('.text [data-role]').length > 0"))
    check("report: every link within the page leads somewhere", run(
        "[...document.querySelectorAll(\"a[href^='#']\")].every((a) => document.getElementById(a.hash.slice(1)))"))
    check("report: words of a fact are its text", run("""
        [...document.querySelectorAll('a[data-span]')].every((a) => {
          const words = runsWithin(document.querySelector('article'), a.dataset.span).map((run) => run.textContent).join('');
          return words.replace(/\\s+/g, '') === a.textContent.replace(/\\s+/g, '');
        })"""))
    run("document.querySelector('#facts dd a.words').click()")
    check("report: a fact leads to its words", run("document.querySelectorAll('.text .hit').length > 0"))
    press("Escape")
    check("report: Escape forgets them", run("document.querySelectorAll('.hit').length === 0"))
    press("n")
    check("report: n goes to the next incident", run("document.querySelectorAll('.incident-card')[1].classList.contains('on')"))
    press("p")
    check("report: p goes back", run("document.querySelectorAll('.incident-card')[0].classList.contains('on')"))
    for key, layer in (("e", "entity"), ("t", "time"), ("q", "quote"), ("i", "incident"), ("l", "left-out")):
        press(key)
        check(f"report: {key} hides a layer", not run(f"document.getElementById('show-{layer}').checked"))
    plain = run("[...document.querySelectorAll('.text span:not(.hit)')].filter((run) => { const s = getComputedStyle(run); const clear = 'rgba(0, 0, 0, 0)'; return (s.textDecorationLine !== 'none' && s.textDecorationColor !== clear && !s.textDecorationColor.endsWith('/ 0)')) || s.backgroundColor !== clear || (s.borderBottomStyle !== 'none' && s.borderBottomColor !== clear) || getComputedStyle(run, '::after').content !== 'none' }).map((run) => run.className)")
    check("report: without layers the text is plain", not plain, plain)
    check("report: what was left out is hidden with its layer", run("!document.getElementById('left-out').checkVisibility()"))
    for key in "etqil":
        press(key)
    run("document.querySelector('.text [tabindex]').focus()")
    press("ArrowRight")
    check("report: arrows go from mark to mark", run("document.activeElement.matches('.text [data-m]') && document.querySelectorAll('.text [tabindex]').length === 1"))
    press("Enter")
    check("report: Enter tells what a mark says", run("!document.querySelector('.card').hidden && document.querySelector('.card').textContent.length > 0"))
    press("?")
    check("report: ? shows the keys", run("document.querySelector('dialog').open"))
    press("Escape")
    check("report: no error after all that", not browser.errors, browser.errors)


def write(page, *arguments, text=None):
    with open(page, "wb") as file:
        subprocess.run([DATELINE, *arguments], input=text, stdout=file, check=True)
    return page


HOSTILE = json.dumps({
    "title": "</title><script>alert(0)</script> \u202eFire\u0000",
    "authors": ["Ann <script>alert(1)</script> Lee"],
    "url": "javascript:alert(2)",
    "published": "2024-05-03",
    "text": "LONDON - Police arrested Tom </script><img src=x onerror=alert(3)> Baker in Paris on Monday, \u202esaid Jane\u202c O'Neil & \"Sons\".\n\n"
            "\"You will not </article> <!-- stop me, <b onclick='alert(4)'>\" he said on Tuesday. A fire \u0000 killed 3 people in Leeds on Friday.",
})


def check_timeline(browser, check, page):
    browser.open(page)
    run, press = browser.run, browser.press
    wait = lambda: run("new Promise((done) => setTimeout(done, 250))")
    count = "document.querySelectorAll('.item').length"
    wait()
    everything = run(count)
    check("timeline: all incidents are drawn", everything > 10, everything)
    days = run("[...document.querySelectorAll('.day')].map((day) => day.textContent)")
    check("timeline: each day stands once", len(days) == len(set(days)), days)
    run("document.querySelector('[data-facet=type] input[type=checkbox]').focus()")
    press(" ")
    wait()
    kind, number = run("[document.querySelector('[data-facet=type] input:checked').value, +document.querySelector('[data-facet=type] .count').textContent]")
    check("timeline: a type filters", run(count) == number and run(f"[...document.querySelectorAll('.tag.type')].every((tag) => tag.textContent === {json.dumps(kind)})"))
    check("timeline: the address remembers it", f"type={kind.replace(' ', '+')}" in run("location.hash"), run("location.hash"))
    check("timeline: the focus stays on the box", run("document.activeElement.value") == kind)
    press("c") if run("document.activeElement.blur()") is None else None
    wait()
    check("timeline: c clears the filters", run(count) == everything)
    for facet in "place", "person":
        run(f"document.querySelector('[data-facet={facet}] input[type=checkbox]').click()")
        wait()
        check(f"timeline: a {facet} filters", 0 < run(count) < everything)
        run("document.getElementById('clear').click()")
    press("/")
    for key in "POLICE arrest":
        press(key)
    wait()
    found = run(count)
    check("timeline: / and words search", 0 < found < everything, found)
    press("Escape")
    run("document.getElementById('clear').click()")
    wait()
    run("""document.querySelector('#chart button:not([aria-label*=" 0 "])').click()""")
    wait()
    check("timeline: the chart filters by time", 0 < run(count) < everything, run(count))
    run("document.getElementById('clear').click()")
    wait()
    press("j")
    press("j")
    check("timeline: j goes to the next incident", run("document.activeElement.closest('.item') === document.querySelectorAll('.item')[1]"))
    press("k")
    press("Enter")
    check("timeline: Enter opens an incident", run("document.querySelector('.item').matches('.open') && document.activeElement.getAttribute('aria-expanded') === 'true'"))
    check("timeline: its evidence is marked", run("document.querySelectorAll('.detail .evidence').length > 0 && document.querySelectorAll('.detail [data-role]').length > 0"))
    press("Enter")
    check("timeline: Enter closes it", run("document.querySelectorAll('.detail').length === 0"))
    identity = run("document.querySelectorAll('.item')[4].id.slice(2)")
    run(f"location.hash = 'incident={identity}'")
    wait()
    check("timeline: an address opens its incident", run(f"document.getElementById('i-{identity}').matches('.open')"))
    check("timeline: no error after all that", not browser.errors, browser.errors)


def make_records(count):
    """Invented records of as many incidents that are all different, two an article."""
    kinds = ["fire", "flood", "arrest", "protest", "crash", "shooting", "strike", "recall", "earthquake", "data-breach"]
    lines = []
    for number in range(count // 2):
        day = f"{2015 + number % 10}-{number // 10 % 12 + 1:02}-{number // 120 % 28 + 1:02}"
        place, person = f"Town{number % 997}", f"Ann Person{number % 1499}"
        sentences = [f"The first thing number {number} of its kind happened in {place} when {person} saw it.",
                     f"Another, numbered {number * 7919 % 100003}, was told of by {person} in {place}, who had not slept."]
        text = sentences[0] + " " + "There is more to be said of it than anyone would read. " * 8 + "\n\n" + sentences[1]
        span = lambda words, after=0: {"start": text.index(words, after), "end": text.index(words, after) + len(words), "text": words}
        entities = [{"id": "e1", "type": "LOCATION", "name": place, "aliases": [], "mentions": [dict(span(place), kind="name", rule="x")]},
                    {"id": "e2", "type": "PERSON", "name": person, "aliases": [], "mentions": [dict(span(person), kind="name", rule="x")]}]
        incidents = []
        for index, sentence in enumerate(sentences):
            at = text.index(sentence)
            incidents.append({
                "id": f"i{index + 1}", "type": kinds[(number + index * 3) % len(kinds)], "families": [], "title": sentence, "trigger": span("thing" if index == 0 else "told", at),
                "participants": [dict(span(person, at), role="victim", entity="e2", rule="x")],
                "where": dict(span(place, at), entity="e1", rule="x", score=1), "begin": day, "status": "reported", "claims": [],
                "evidence": [span(sentence)], "score": 0.8, "rule": "x"})
        lines.append(json.dumps({
            "schemaVersion": "1.0", "id": f"r{number}", "source": {"sha256": f"{number:064x}", "url": f"https://example.org/{number}"}, "title": sentences[0],
            "authors": [], "publisher": f"Paper {number % 83}", "published": day, "language": "en", "text": text,
            "paragraphs": [{"start": 0, "end": text.index("\n\n"), "kind": "paragraph"}, {"start": text.index("\n\n") + 2, "end": len(text), "kind": "paragraph"}],
            "removed": [], "repeats": [], "entities": entities, "times": [], "durations": [], "quotes": [], "incidents": incidents, "warnings": []}))
    return "\n".join(lines).encode()


def measure_timeline(browser, check, page):
    """How long a page of thousands of incidents takes to be there, and to answer."""
    began = time.time()
    browser.open(page)
    loaded = time.time() - began
    count = browser.run("JSON.parse(document.getElementById('data').textContent).incidents.length")
    timed = lambda action: browser.run(f"(() => {{ const began = performance.now(); {action}; document.body.offsetHeight; return performance.now() - began; }})()")
    whole = browser.run("new Promise((done) => { const look = () => document.querySelectorAll('.item').length === %d ? done(performance.now()) : setTimeout(look, 10); look(); })" % count)
    facet = timed("document.querySelector('[data-facet=type] input[type=checkbox]').click()")
    clear = timed("document.getElementById('clear').click()")
    search = browser.run("""new Promise((done) => {
      const field = document.getElementById('search');
      const status = document.getElementById('status');
      const began = performance.now();
      new MutationObserver(() => requestAnimationFrame(() => done(performance.now() - began))).observe(status, { childList: true });
      field.value = 'town12 slept'; field.dispatchEvent(new Event('input'));
    })""")
    print(f"{count} incidents, {page.stat().st_size >> 20} MB: there after {loaded * 1000:.0f} ms, whole after {whole:.0f} ms; "
          f"a filter takes {facet:.0f} ms, taking it away {clear:.0f} ms, a search {search:.0f} ms of which 120 ms wait for more letters")
    check("timeline of thousands: quick to filter", facet < 1000 and clear < 1000 and search < 1500)
    check("timeline of thousands: no error", not browser.errors, browser.errors)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--screenshots", type=pathlib.Path, help="a folder for pictures of all pages")
    parser.add_argument("--incidents", type=int, default=5000, help="how many the large timeline has (default: 5000)")
    options = parser.parse_args()
    executable = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not executable:
        print("no chromium here: pages were not checked")
        return 0
    if options.screenshots:
        options.screenshots.mkdir(parents=True, exist_ok=True)
    check = Checks()
    browser = Browser(executable)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        report = write(folder / "report.html", "report", ROOT / "corpus/data-breach.html")
        check_everywhere(browser, check, report, "report", options.screenshots)
        check_report(browser, check, report)
        hostile = write(folder / "hostile.html", "report", "--verbatim", "--input-format", "json", "-", text=HOSTILE.encode())
        check_everywhere(browser, check, hostile, "report of hostile words", options.screenshots)
        check("report of hostile words: no element of theirs", browser.run("!document.querySelector('img, article b, article script')"))
        timeline = write(folder / "timeline.html", "timeline", ROOT / "corpus", "--format", "html")
        check_everywhere(browser, check, timeline, "timeline", options.screenshots)
        check_timeline(browser, check, timeline)
        large = write(folder / "large.html", "timeline", "--format", "html", "--input-format", "jsonl", "-", text=make_records(options.incidents))
        measure_timeline(browser, check, large)
    browser.close()
    print(f"{check.passed} checks passed, {check.failed} failed")
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main())
