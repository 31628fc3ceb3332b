using System.Diagnostics;
using System.Globalization;
using SmartCS.Sdk.Benchmarks.Catalogue;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Benchmarks.Screening;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Benchmarks.Slots;

/// <summary>What is read from messages: right and wrong, time and memory, with and without a catalogue, and on texts made to take long.</summary>
internal static class SlotsCommand
{
    private const int Calls = 4_000;
    private const int Rounds = 21;
    private const int Million = 1 << 20;

    private static readonly DateTimeOffset Now = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(8));

    private static readonly SlotExtractor Extractor = SlotExtractor.For(new SlotSettings { TimeZone = "Asia/Shanghai", Currency = "CNY" });

    private static readonly string[] Ordinary =
    [
        "请问这件衣服有L码吗？我身高175体重70穿什么码合适", "我上周三买的两双42码的黑色运动鞋，订单号SO-20261118-0001，有点小", "想买个三百以内的深蓝色外套", "我上周买的到现在还没发货，能帮我看一下吗", "好的，谢谢",
        "Hi, could you tell me whether the 15 inch model ships before Friday?", "The strap broke after 3 weeks, I would like to return it for a refund.", "I paid $49.99 on the 3rd but the page says it is still processing.", "cancel order 123456 and when does my other parcel arrive", "Do you ship to Toronto?",
    ];

    private const string Nothing = "你好，请问这个质地怎么样，会不会很滑";

    public static async Task RunAsync(Report report)
    {
        await MeasureRightAsync(report);
        report.Section("Slots: one message");
        report.Note($"Ten messages of 5 to 60 characters in turn; processor time, the median of {Rounds} rounds of {Calls:N0} calls.");
        var none = Measure(Ordinary, null);
        report.Add("no catalogue", Text($"<= {Asked.SlotsMicroseconds} us"), Text($"{none.Microseconds:0.00} us, {none.Bytes:N0} bytes"), none.Microseconds <= Asked.SlotsMicroseconds);
        var nothing = Measure([Nothing], null);
        report.Add("nothing in it", "0 bytes", Text($"{nothing.Microseconds:0.00} us, {nothing.Bytes:N0} bytes"), nothing.Bytes == 0);
        foreach (var text in Ordinary)
        {
            var one = Measure([text], null);
            report.Add(text, null, Text($"{one.Microseconds:0.00} us, {one.Bytes:N0} bytes"), null);
        }

        var names = await MeasureCatalogueAsync(report);
        MeasureHostile(report, names);
    }

    private static async Task MeasureRightAsync(Report report)
    {
        foreach (var file in (string[])["train", "dev"])
        {
            if (DataFolder.Find($"intents/bitext/{file}.jsonl") is not { } path)
            {
                report.Note("The labelled messages are not there.");
                return;
            }

            report.Section($"Slots: bitext {file}, exact stretches");
            await SlotScore.MeasureAsync(report, path, Extractor, Now);
        }
    }

    private static async Task<CatalogueNames?> MeasureCatalogueAsync(Report report)
    {
        if (await Electronics.LoadAsync() is not { } electronics)
        {
            report.Note("The catalogue is not there.");
            return null;
        }

        report.Section($"Slots: a catalogue of {electronics.Entries.Count:N0} products");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        var names = CatalogueNames.Of(electronics.Entries);
        report.Add("built in", null, Text($"{Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:0.0} MB"), null);
        var all = Measure(Ordinary, names);
        report.Add("the ten messages", Text($"<= {Asked.SlotsMicroseconds} us"), Text($"{all.Microseconds:0.00} us, {all.Bytes:N0} bytes"), all.Microseconds <= Asked.SlotsMicroseconds);
        var titles = electronics.Titles(200);
        var found = titles.Count(title => names.Find($"do you have the {title} in stock?").Any(name => name.Value == title));
        report.Add("whole titles found again, of 200", null, Text($"{found}"), null);
        var skus = electronics.Entries.Select(entry => entry.Identifiers.Count > 0 ? entry.Identifiers[0] : null).OfType<string>().Take(200).ToList();
        report.Add($"first identifiers found again, of {skus.Count}", null, Text($"{skus.Count(sku => names.Find($"is {sku} in stock?").Count > 0)}"), null);
        var (hits, messages) = CountInOrdinary(names);
        report.Add("messages of bitext train that name a product, of those without any", null, Text($"{hits} of {messages}"), null);
        return names;
    }

    private static (int Hits, int Messages) CountInOrdinary(CatalogueNames names)
    {
        if (DataFolder.Find("intents/bitext/train.jsonl") is not { } path)
        {
            return (0, 0);
        }

        var texts = SlotScore.Texts(path).ToList();
        return (texts.Count(text => names.Find(text).Any(name => name.Type == SlotType.Product)), texts.Count);
    }

    private static void MeasureHostile(Report report, CatalogueNames? names)
    {
        report.Section("Slots: hostile texts of 1 M characters, with the catalogue where there is one");
        var worst = 0.0;
        var slowest = string.Empty;
        foreach (var (name, text) in HostileTexts.OfLength(Million).Concat(Own()))
        {
            var context = new SlotContext(Now, Locale.English, names);
            var best = double.MaxValue;
            for (var i = 0; i < 3; i++)
            {
                var start = Environment.CpuUsage.TotalTime;
                Extractor.Extract(text, context);
                best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
            }

            if (best > worst)
            {
                (worst, slowest) = (best, name);
            }
        }

        report.Add($"slowest ({slowest})", Text($"<= {Asked.SlotsHostileMilliseconds} ms"), Text($"{worst:0.0} ms"), worst <= Asked.SlotsHostileMilliseconds);
    }

    private static IEnumerable<(string Name, string Text)> Own() =>
        ((string[])["1到", "1-", "from 1 to ", "一百万", "上周", "last ", "before ", "三天前到", "不", "no ", "深", "1x", "#", "¥", "order ", "1月", "2026-", "1点", "not ", "black toner cartridge ", "hp "]).Select(unit => (unit, string.Concat(Enumerable.Repeat(unit, Million / unit.Length))));

    private static (double Microseconds, double Bytes) Measure(string[] texts, ICatalogueNames? names)
    {
        var context = new SlotContext(Now, Locale.English, names);
        var times = new double[Rounds];
        var bytes = 0.0;
        for (var round = -Rounds; round < Rounds; round++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var start = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < Calls; i++)
            {
                Extractor.Extract(texts[i % texts.Length], context);
            }

            if (round >= 0)
            {
                times[round] = (Environment.CpuUsage.TotalTime - start).TotalMicroseconds / Calls;
                bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / Calls;
            }
        }

        Array.Sort(times);
        return (times[Rounds / 2], bytes);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
