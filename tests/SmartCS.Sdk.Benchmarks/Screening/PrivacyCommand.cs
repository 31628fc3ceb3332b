using System.Globalization;
using System.Text;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Benchmarks.Screening;

/// <summary>Recall, precision and speed of masking, over a corpus that is made for it. Times are of the processor.</summary>
internal static class PrivacyCommand
{
    private const int Count = 24_000;
    private const int Million = 1 << 20;
    private const double BatchSeconds = 0.05;
    private const double HostileBudget = 0.4;

    private static readonly string[] Ordinary =
    [
        "请问这件衣服有L码吗？我身高175体重70穿什么码合适", "好的亲，谢谢，那我先拍下了，麻烦尽快发货哦", "质量怎么样，洗了会不会掉色起球？看评价有人说掉色", "满300减50的活动到什么时候结束，能和店铺券一起用吗", "我上周买的到现在还没发货，能帮我看一下吗",
        "Hi, could you tell me whether the 15 inch model ships before Friday?", "The strap broke after 3 weeks, I would like to return it for a refund.", "Thanks, that answers my question. Have a nice day!", "Is it compatible with the older charger, and how long is the warranty?", "I paid $49.99 on the 3rd but the page says it is still processing.",
    ];

    public static Task RunAsync(Report report)
    {
        report.Section("Personal data: recall and precision");
        report.Note($"Each corpus has {Count:N0} messages, half of them without personal data. Found: at least four fifths of it masked. Right: at least half of what is masked is personal data.");
        Measure(report, "development texts, seed 1", PersonalDataCorpus.Create(Count, 1, CorpusTexts.Development));
        Measure(report, "development texts, seed 2", PersonalDataCorpus.Create(Count, 2, CorpusTexts.Development));
        Measure(report, "held-out texts, seed 3", PersonalDataCorpus.Create(Count, 3, CorpusTexts.HeldOut));
        Measure(report, "texts never tuned on, seed 5", PersonalDataCorpus.Create(Count, 5, CorpusTexts.Unseen));
        MeasureThroughput(report);
        MeasureHostile(report);
        MeasureShortMessages(report);
        return Task.CompletedTask;
    }

    private static void Measure(Report report, string title, IReadOnlyList<LabelledText> corpus) => PrivacyScore.Of(corpus).Report(report, title);

    private static void MeasureThroughput(Report report)
    {
        report.Section("Personal data: throughput on one core, in megabytes (1,000,000 bytes) of UTF-8 a second");
        var masker = new PersonalDataMasker(MaskingSettings.Default, new PersonalDataVault(), ["张伟", "John Carter"]);
        foreach (var (name, texts, asked) in new (string, string[], double?)[]
        {
            ("ordinary chat, Chinese and English", Ordinary, Asked.PrivacyMegabytes),
            ("ordinary chat, Chinese", Ordinary[..5], Asked.PrivacyMegabytes),
            ("ordinary chat, English", Ordinary[5..], Asked.PrivacyMegabytes),
            ("the messages of the held-out corpus, all masked", [.. PersonalDataCorpus.Create(5_000, 4, CorpusTexts.HeldOut).Select(message => message.Text)], null),
        })
        {
            var bytes = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));
            var characters = texts.Sum(text => (long)text.Length);
            var seconds = BestSeconds(() =>
            {
                foreach (var text in texts)
                {
                    masker.Mask(text);
                }
            });
            var rate = bytes / seconds / 1e6;
            report.Add(name, asked is null ? null : Text($">= {asked} MB/s"), Text($"{rate:0} MB/s ({characters * 2 / seconds / 1e6:0} MB/s of UTF-16)"), asked is null ? null : rate >= asked);
        }
    }

    private static void MeasureHostile(Report report)
    {
        report.Section("Personal data: hostile texts, 2 M characters against 1 M");
        var worst = 0.0;
        foreach (var ((name, whole), (_, half)) in HostileTexts.OfLength(2 * Million).Zip(HostileTexts.OfLength(Million)))
        {
            var full = BestSeconds(() => new PersonalDataMasker(MaskingSettings.Default, new PersonalDataVault()).Mask(whole), HostileBudget);
            var part = BestSeconds(() => new PersonalDataMasker(MaskingSettings.Default, new PersonalDataVault()).Mask(half), HostileBudget);
            worst = Math.Max(worst, full);
            report.Add(name, Text($"<= {Asked.PrivacyHostileRatio} times"), Text($"{full / part:0.00} times; {full * 1_000:0.0} ms"), full / part <= Asked.PrivacyHostileRatio);
        }

        report.Add("slowest of them", null, Text($"{worst * 1_000:0.0} ms"), null);
    }

    private static void MeasureShortMessages(Report report)
    {
        report.Section("Personal data: one short message, warm vault");
        var masker = new PersonalDataMasker(MaskingSettings.Default, new PersonalDataVault(), ["张伟"]);
        masker.Mask("13800138000");
        Measure("nothing in it, masked", () => masker.Mask(Ordinary[0]), Asked.PrivacyNothingNanoseconds, Asked.PrivacyNothingBytes);
        Measure("nothing in it, answer restored", () => masker.Restore(Ordinary[6]), Asked.PrivacyNothingNanoseconds, Asked.PrivacyNothingBytes);
        Measure("one mobile number, masked", () => masker.Mask("我的手机号是13800138000，麻烦让快递提前打电话"), null, null);
        Measure("one placeholder, restored", () => masker.Restore("好的，会打<MOBILE_1>联系您"), null, null);

        void Measure(string name, Func<string> action, double? nanoseconds, double? bytes)
        {
            const int Calls = 1_000;
            var seconds = BestSeconds(() =>
            {
                for (var i = 0; i < Calls; i++)
                {
                    action();
                }
            });
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Calls; i++)
            {
                action();
            }

            var allocated = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
            var time = seconds / Calls * 1e9;
            report.Add(name, nanoseconds is null ? null : Text($"< {nanoseconds} ns, < {bytes} bytes"), Text($"{time:0} ns, {allocated:0} bytes"), nanoseconds is null ? null : time < nanoseconds && allocated < bytes);
        }
    }

    // Processor time, so that what else the machine does does not count; in batches that are long beside the clock's step.
    private static double BestSeconds(Action action, double budget = 1)
    {
        var repeats = 1;
        double once;
        while ((once = CpuSeconds(action, repeats)) * repeats < BatchSeconds)
        {
            repeats = Math.Max(repeats * 2, (int)(BatchSeconds / Math.Max(once, 1e-9)) + 1);
        }

        var best = once;
        for (var spent = 0.0; spent < budget; spent += once * repeats)
        {
            once = CpuSeconds(action, repeats);
            best = Math.Min(best, once);
        }

        return best;
    }

    private static double CpuSeconds(Action action, int repeats)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < repeats; i++)
        {
            action();
        }

        return (Environment.CpuUsage.TotalTime - before).TotalSeconds / repeats;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
