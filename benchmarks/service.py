"""Measures the service; started by service.sh, which builds what is measured."""
import http.client, json, os, queue, statistics, subprocess, sys, threading, time

root, out, extra = sys.argv[1:4]
sample = f"{root}/examples/training-file.json"
day = "2025-09-30"
tool = ["dotnet", f"{root}/artifacts/bin/Alis.Rules.Cli/release/alis-rules.dll"]
baseline = ["dotnet", f"{root}/artifacts/bin/ServiceBaseline/release/service-baseline.dll"]
tick = os.sysconf("SC_CLK_TCK")
body = json.dumps(json.load(open(sample, encoding="utf-8")), ensure_ascii=False, separators=(",", ":")).encode()
open(f"{out}/line.json", "wb").write(body)


def processor(pid):
    """Seconds of processor time of a process so far."""
    fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / tick


def peak(pid):
    """The most memory that a process has held, in MiB."""
    for line in open(f"/proc/{pid}/status"):
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return 0


class Server:
    def __init__(self, command):
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        line = self.process.stdout.readline()
        self.port = int(line.strip().rstrip("/").rsplit(":", 1)[1].split()[0].strip("/"))

    def connect(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)

    def cost(self, count):
        """Milliseconds of processor time of the server a request, over four connections."""
        before = processor(self.process.pid)
        done = []

        def ask():
            connection = self.connect()
            for _ in range(count // 4):
                done.append(len(post(connection)))

        threads = [threading.Thread(target=ask) for _ in range(4)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        assert len(done) == count // 4 * 4 and len(set(done)) == 1
        return (processor(self.process.pid) - before) / len(done) * 1000


def post(connection):
    connection.request("POST", f"/v1/validate?on={day}", body, {"Content-Type": "application/json"})
    answer = connection.getresponse()
    text = answer.read()
    assert answer.status == 200, (answer.status, text[:300])
    return text


def work(kind, threads, count, settings={}):
    """Elapsed and processor seconds of the work alone, `count` files on each thread, each written as a `line` or a `report`."""
    command = [*baseline, kind, f"{out}/line.json", day, str(threads), str(count)]
    wall, used = subprocess.run(command, check=True, capture_output=True, text=True, env={**os.environ, **settings}).stdout.split()
    return float(wall), float(used)


def lines(count):
    path = f"{out}/{count}.ndjson"
    if not os.path.exists(path):
        with open(path, "wb") as file:
            block = (body + b"\n") * 1000
            for _ in range(count // 1000):
                file.write(block)
    return path


def stream(count, workers, target=os.devnull, options=()):
    """Elapsed and processor seconds and the peak memory in MiB of `stream` over so many lines."""
    begin, most = time.perf_counter(), 0
    with open(lines(count), "rb") as source, open(target, "wb") as sink:
        process = subprocess.Popen([*tool, "stream", "--on", day, "--workers", str(workers), *options], stdin=source, stdout=sink)

        # Not the peak that the system reports at the end: that counts what this program held when it started the other.
        while os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
            most = max(most, peak(process.pid))
            time.sleep(0.02)
        elapsed = time.perf_counter() - begin
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, process.returncode
    return elapsed, usage.ru_utime + usage.ru_stime, most


def over_http(service, count, length):
    """Elapsed and processor seconds of the service for so many lines, each answered with `length` bytes."""
    begin, before = time.perf_counter(), processor(service.process.pid)
    command = ["curl", "-sS", "--fail", "-T", lines(count), "-X", "POST", "-H", "Content-Type: application/x-ndjson", "-H", "Expect:", "-o", os.devnull, "-w", "%{size_download}"]
    size = subprocess.run([*command, f"http://127.0.0.1:{service.port}/v1/validate?on={day}"], check=True, capture_output=True, text=True).stdout
    assert int(size) == count * length, (size, count * length)
    return time.perf_counter() - begin, processor(service.process.pid) - before


def middle(values):
    values = sorted(values)
    return f"{statistics.median(values):.2f} | {values[len(values) // 4]:.2f}–{values[len(values) * 3 // 4]:.2f}"


def main():
    service = Server([*tool, "serve", "--urls", "http://127.0.0.1:0", "--rate", "2147483647", "--lang", "en"])
    expected = post(service.connect())

    # Nothing is measured unless every way gives the same report.
    stream(1000, 2, f"{out}/answers")
    answers = set(open(f"{out}/answers", "rb").read().splitlines())
    assert len(answers) == 1 and json.loads(next(iter(answers))) == json.loads(expected), "the stream and the service differ"
    fixed = Server([*baseline, "fixed", str(len(expected))])
    assert len(post(fixed.connect())) == len(expected)

    for server in (service, fixed):
        server.cost(2000)
    ratios = []
    for _ in range(5):
        own, plain = service.cost(1000), fixed.cost(4000)
        alone = work("report", 1, 1000)[1] / 1000 * 1000
        ratios.append(own / (plain + 1.3 * alone))
        print(f"a request: {own:.3f} ms, fixed {plain:.3f} ms, the work alone {alone:.3f} ms", file=sys.stderr)
    print("| measured | median | middle half of the turns | goal |\n|---|---|---|---|")
    print(f"| processor time of a request / (fixed answer of {len(expected)} bytes + 1.3 × work alone) | {middle(ratios)} | ≤ 1 |")

    throughput(service, len(next(iter(answers))) + 1)
    latency(service)
    print("\n| lines through `stream` | peak memory in MiB |\n|---|---|")
    for many in [10_000, 100_000] + ([1_000_000] if extra == "million" else []):
        # One small rule book, since a million full reports take most of an hour.
        print(f"| {many} | {stream(many, 2, options=('--rulebook', 'domstolloven'))[2]:.0f} |")
    for server in (service, fixed):
        server.process.terminate()


def throughput(service, length):
    """Lines a second, without the start of a process and its first lines: a long run less a short one."""
    short, count = 4_000, 12_000
    over_http(service, short, length)
    ratios = {name: [] for name in ("http", "http_used", "stream", "stream_used", "default", "pair")}
    for _ in range(5):
        # The tool tells the runtime not to profile, which pays only in a process that lives long; the work alone is measured so, and as programs are by default.
        default, _ = work("line", 2, count // 2)
        wall, used = work("line", 2, count // 2, {"DOTNET_TieredPGO": "0"})
        http, http_used = over_http(service, count, length)
        first, all_of_it = stream(short, 2), stream(short + count, 2)
        elapsed, stream_used = all_of_it[0] - first[0], all_of_it[1] - first[1]
        begin = time.perf_counter()
        pair = [threading.Thread(target=stream, args=((short + count) // 2, 1)) for _ in range(2)]
        for t in pair:
            t.start()
        for t in pair:
            t.join()
        both = time.perf_counter() - begin
        for name, ratio in (("http", wall / http), ("http_used", used / http_used), ("stream", wall / elapsed), ("stream_used", used / stream_used), ("default", default / elapsed), ("pair", both / all_of_it[0])):
            ratios[name].append(ratio)
        print(f"{count} lines: work alone {wall:.2f} s ({used:.2f} s of processor, {default:.2f} s by default), service {http:.2f} s ({http_used:.2f} s), stream {elapsed:.2f} s ({stream_used:.2f} s), its first {short} lines {first[0]:.2f} s", file=sys.stderr)
    print(f"| lines a second of `stream` / work alone, two threads each | {middle(ratios['stream'])} | ≥ 0.85 |")
    print(f"| processor time of the work alone / of `stream` | {middle(ratios['stream_used'])} | |")
    print(f"| lines a second of `stream` / work alone as programs are run by default, with dynamic PGO | {middle(ratios['default'])} | |")
    print(f"| lines a second over HTTP, curl on the same two cores / work alone on two threads | {middle(ratios['http'])} | ≥ 0.85 |")
    print(f"| processor time of the work alone / of the service | {middle(ratios['http_used'])} | |")
    print(f"| `stream` with two workers / two processes with one worker each, {short + count} lines with the start | {middle(ratios['pair'])} | ≥ 0.9 |")


def latency(service):
    """Requests at 60 % of what is reached, at times set beforehand: one that waits for another counts from when it was due."""
    def reached(seconds):
        done, end = [], time.perf_counter() + seconds

        def ask():
            connection = service.connect()
            while time.perf_counter() < end:
                post(connection)
                done.append(1)

        threads = [threading.Thread(target=ask) for _ in range(4)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        return len(done) / seconds

    rate = reached(5) * 0.6
    due, taken = queue.Queue(), []
    begin = time.perf_counter() + 0.2
    for i in range(int(rate * 15)):
        due.put(begin + i / rate)

    def ask():
        connection = service.connect()
        while True:
            try:
                at = due.get_nowait()
            except queue.Empty:
                return
            time.sleep(max(0, at - time.perf_counter()))
            post(connection)
            taken.append(time.perf_counter() - at)

    threads = [threading.Thread(target=ask) for _ in range(16)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    taken.sort()
    print(f"\n| latency at 60 % load ({rate:.0f} requests a second, the client on the same two cores) | ms |\n|---|---|")
    for name, part in (("half of all", 0.5), ("90 %", 0.9), ("99 %", 0.99), ("99.9 %", 0.999)):
        print(f"| {name} | {taken[min(len(taken) - 1, int(len(taken) * part))] * 1000:.1f} |")
    print(f"| the slowest of {len(taken)} | {taken[-1] * 1000:.1f} |")


main()
