using System.Globalization;
using System.Text.Json;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Screening.Languages;
using SmartCS.Sdk.Screening.Tone;

namespace SmartCS.Sdk.Benchmarks.Screening;

/// <summary>How well the sentiment of reviews is read, and how fast tone and language are.</summary>
internal static class SentimentCommand
{
    private static readonly string[] Messages =
    [
        "请问这件衣服有L码吗？我身高175体重70穿什么码合适", "等了一个星期还没发货，客服也不理人，太失望了！", "好的亲，谢谢，那我先拍下了，麻烦尽快发货哦", "我的订单明天能到吗，急用，后天要出差",
        "Hi, could you tell me whether the 15 inch model ships before Friday?", "The strap broke after 3 weeks, I am really disappointed and would like a refund.", "Thanks, that answers my question. Have a nice day!",
    ];

    public static async Task RunAsync(Report report)
    {
        report.Section("Sentiment of Chinese product reviews, share of right signs; neutral counts as blame");
        var development = Read("sentiment/reviews-zh/train_few_all.jsonl");
        var heldOut = Read("sentiment/reviews-zh/dev_few_all.jsonl");
        if (development is null || heldOut is null)
        {
            report.Note("Skipped: the reviews are not there.");
        }
        else
        {
            Add(report, "phrases, the reviews they were looked at with", development, null, IsPraise);
            Add(report, "phrases, held out", heldOut, Asked.SentimentAccuracy, IsPraise);
            var model = IntentClassifier.Train([.. development.DistinctBy(row => row.Text).Select(row => new LabelledUtterance(row.Text, row.IsPraise ? "praise" : "blame"))]);
            Add(report, "for comparison: the intent classifier, trained from the development reviews, held out", heldOut, null, text => model.Classify(text).Intent == "praise");
        }

        report.Section("Tone and language of one message");
        var tone = await PerCall.OfAsync(static () =>
        {
            foreach (var message in Messages)
            {
                ToneReader.Read(message);
            }

            return Task.CompletedTask;
        }) / Messages.Length;
        var language = await PerCall.OfAsync(static () =>
        {
            foreach (var message in Messages)
            {
                LanguageReader.Read(message);
            }

            return Task.CompletedTask;
        }) / Messages.Length;
        report.Add("tone", Text($"<= {Asked.ToneMicroseconds} us, nothing allocated"), tone.ToString(), tone.Microseconds <= Asked.ToneMicroseconds && tone.Bytes < 1);
        report.Add("language", Text($"<= {Asked.ToneMicroseconds} us, nothing allocated"), language.ToString(), language.Microseconds <= Asked.ToneMicroseconds && language.Bytes < 1);
    }

    private static bool IsPraise(string text) => ToneReader.Read(text).Sentiment > 0;

    private static void Add(Report report, string name, List<(string Text, bool IsPraise)> rows, double? asked, Func<string, bool> isPraise)
    {
        var praised = rows.Count(row => row.IsPraise && isPraise(row.Text));
        var blamed = rows.Count(row => !row.IsPraise && !isPraise(row.Text));
        var accuracy = (double)(praised + blamed) / rows.Count;
        report.Add(
            Text($"{name} ({rows.Count} rows, {rows.DistinctBy(row => row.Text).Count()} different)"),
            asked is null ? null : Text($">= {asked:P0}"),
            Text($"{accuracy:P1}; of praise {(double)praised / rows.Count(row => row.IsPraise):P1}, of blame {(double)blamed / rows.Count(row => !row.IsPraise):P1}"),
            asked is null ? null : accuracy >= asked);
    }

    private static List<(string Text, bool IsPraise)>? Read(string path)
    {
        if (DataFolder.Find(path) is not { } file)
        {
            return null;
        }

        var rows = new List<(string, bool)>();
        foreach (var line in File.ReadLines(file))
        {
            using var row = JsonDocument.Parse(line);
            rows.Add((row.RootElement.GetProperty("sentence").GetString()!, row.RootElement.GetProperty("label").GetString() == "Positive"));
        }

        return rows;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
