# Opens pages in a headless Chromium, through its debugging pipe, and prints what is wrong.
#
# Asked on three lines: the folder of the pages, a folder for pictures or nothing, and a file of
# axe-core or nothing. Each page is opened at 320 and 1280 pixels, light and dark, and on paper.
import base64, json, os, shutil, subprocess, sys, tempfile


class Browser:
    def __init__(self, program):
        self.profile = tempfile.mkdtemp()
        commands_in, self.commands = os.pipe()
        self.answers, answers_out = os.pipe()

        def connect():
            first, second = os.dup(commands_in), os.dup(answers_out)
            os.dup2(first, 3)
            os.dup2(second, 4)

        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--disable-dev-shm-usage", "--no-first-run", "--remote-debugging-pipe",
             "--user-data-dir=" + self.profile, "about:blank"],
            preexec_fn=connect, close_fds=False, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.close(commands_in)
        os.close(answers_out)
        self.received, self.count, self.events, self.session = b"", 0, [], None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call(
            "Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            self.call(domain + ".enable")

    def receive(self):
        while b"\0" not in self.received:
            more = os.read(self.answers, 1 << 20)
            if not more:
                raise EOFError("the browser is gone")
            self.received += more
        message, self.received = self.received.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **parameters):
        self.count += 1
        message = {"id": self.count, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.commands, data):]
        while True:
            answer = self.receive()
            if answer.get("id") == self.count:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def open(self, path, width, scheme="light", media=""):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900,
                  deviceScaleFactor=1, mobile=False)
        self.call("Emulation.setEmulatedMedia", media=media,
                  features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.call("Page.navigate", url="file://" + path)
        while not any(e.get("method") == "Page.loadEventFired" for e in self.events):
            self.events.append(self.receive())
        self.events = [e for e in self.events if e.get("method") != "Page.loadEventFired"]

    def answer(self, code):
        result = self.call("Runtime.evaluate", expression=code, returnByValue=True,
                           awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(str(result["exceptionDetails"])[:300])
        return result["result"].get("value")

    def complaints(self):
        """What the page told the console, refusals by its policy included."""
        told = [e["params"] for e in self.events if e.get("method") in
                ("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown")]
        self.events = []
        return [str(one)[:200] for one in told]

    def close(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)


def overflow(browser):
    """By how much the page is wider than its window, or a part that does not scroll than it."""
    return browser.answer("""(() => {
      const root = document.documentElement, faults = [];
      if (root.scrollWidth > root.clientWidth) faults.push(`page ${root.scrollWidth}`);
      for (const e of document.querySelectorAll('body *')) {
        if (e.closest('.scrolls, svg, .skip, .unseen')) continue;
        const box = e.getBoundingClientRect();
        if (box.right > root.clientWidth + 1 && box.width > 0) {
          faults.push(`${e.tagName} ${e.className} ${Math.round(box.right)}`);
        }
      }
      return faults.slice(0, 3);
    })()""")


def touching(browser):
    """Words of a picture that stand on others of it, or leave it."""
    return browser.answer("""(() => {
      const faults = [];
      for (const svg of document.querySelectorAll('svg[role=img]')) {
        const frame = svg.getBoundingClientRect();
        const texts = [...svg.querySelectorAll('text')].map(t => [t, t.getBoundingClientRect()]);
        texts.forEach(([text, box], index) => {
          if (box.left < frame.left - 1 || box.right > frame.right + 1) {
            faults.push(`"${text.textContent}" leaves ${svg.getAttribute('class')}`);
          }
          for (const [other, its] of texts.slice(index + 1)) {
            // Lines of words are taller than what is seen of them.
            if (box.left < its.right - 1 && its.left < box.right - 1
                && box.top < its.bottom - 4 && its.top < box.bottom - 4) {
              faults.push(`"${text.textContent}" on "${other.textContent}"`);
            }
          }
        });
      }
      return faults.slice(0, 5);
    })()""")


def axe(browser, source):
    browser.answer("document.querySelectorAll('details').forEach(d => d.open = true)")
    browser.answer(source + ";0")
    return browser.answer("""axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',
      'best-practice']}).then(r => r.violations.map(
        v => `${v.id} (${v.nodes.length}): ${v.nodes[0].html.slice(0, 120)}`))""")


def save(folder, name, data):
    if folder:
        with open(os.path.join(folder, name), "wb") as file:
            file.write(base64.b64decode(data))


folder, pictures, checker = [sys.stdin.readline().strip() for _ in range(3)]
source = open(checker, encoding="utf-8").read() if checker else ""
program = shutil.which("chromium") or shutil.which("chromium-browser")
browser = Browser(program)
opened = checked = 0
names = sorted(one for one in os.listdir(folder) if one.endswith(".html"))
first = next((one for one in names if one.startswith("norme-")), "").removesuffix(".html")
try:
    for name in names:
        path, stem = os.path.join(folder, name), name.removesuffix(".html")
        for width, scheme in ((320, "light"), (1280, "light"), (1280, "dark")):
            browser.open(path, width, scheme)
            opened += 1
            place = f"{name} at {width}, {scheme}"
            for fault in overflow(browser) + touching(browser) + browser.complaints():
                print(f"{place}: {fault}")
            # A picture takes longer than the page: one report's are enough, unless they are wanted.
            if pictures or source:
                picture = browser.call("Page.captureScreenshot", captureBeyondViewport=True)
                ending = "" if scheme == "light" else "-dark"
                save(pictures, f"{stem}-{width}{ending}.png", picture["data"])
            # Pages of standards are alike: one of them stands for all in the slower modes.
            is_usual = (width, scheme) == (1280, "light")
            if source and (is_usual or not stem.startswith("norme-") or stem == first):
                checked += 1
                for fault in axe(browser, source):
                    print(f"{place}: {fault}")
        # As wide as A4 leaves, upright, or Letter on its side.
        browser.open(path, 940 if stem == "annuel" else 680, media="print")
        for fault in overflow(browser) + browser.complaints():
            print(f"{name} on paper: {fault}")
        paper = browser.call("Page.printToPDF", preferCSSPageSize=True)
        if not base64.b64decode(paper["data"]).startswith(b"%PDF"):
            print(f"{name}: not printed")
        save(pictures, f"{stem}.pdf", paper["data"])
finally:
    browser.close()
print(f"{opened} openings, {checked} checks")
