using System.Globalization;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Tests.Knowledge.Generation;

namespace SmartCS.Sdk.Benchmarks.Generation;

/// <summary>How often the verification of written answers is wrong, by what was done to the sentence, on the tuned and the held-out half.</summary>
internal static class VerifyCommand
{
    public static Task RunAsync(Report report)
    {
        report.Section("Verification of written sentences");
        if (DataFolder.Repository() is not { } root)
        {
            report.Note("The repository is not there; skipped.");
            return Task.CompletedTask;
        }

        var wanted = Environment.GetEnvironmentVariable("SMARTCS_VERIFY_SHOW");
        var items = VerificationSet.Load(root).Select(item => (item, Verdict: Verify(item))).ToList();
        foreach (var group in items.GroupBy(pair => (pair.item.IsSupported, pair.item.Kind)).OrderByDescending(group => group.Key.IsSupported).ThenBy(group => group.Key.Kind, StringComparer.Ordinal))
        {
            Add(report, $"{(group.Key.IsSupported ? "rejected" : "accepted")}: {group.Key.Kind}", [.. group.Select(pair => (pair.item, IsWrong(pair)))], null);
        }

        var written = items.Where(pair => pair.item.IsSupported).Select(pair => (pair.item, IsWrong(pair))).ToList();
        var changed = items.Where(pair => !pair.item.IsSupported).Select(pair => (pair.item, IsWrong(pair))).ToList();
        Add(report, "all that is supported, rejected", written, Asked.FalseReject);
        Add(report, "all that is not supported, accepted", changed, Asked.FalseAccept);
        foreach (var (item, verdict) in items.Where(pair => wanted is not null && IsWrong(pair) && pair.item.IsHeldOut == (wanted == "held")))
        {
            report.Note($"{item.Kind}|{verdict}|{item.Entry.Id}|{item.Sentence}");
        }

        return Task.CompletedTask;
    }

    private static bool IsWrong((VerificationSet.Item Item, SentenceVerdict Verdict) pair) => pair.Item.IsSupported != (pair.Verdict is SentenceVerdict.Supported or SentenceVerdict.Courtesy);

    private static void Add(Report report, string figure, List<(VerificationSet.Item Item, bool IsWrong)> items, double? asked)
    {
        var tuned = Share(items.Where(pair => !pair.Item.IsHeldOut));
        var held = Share(items.Where(pair => pair.Item.IsHeldOut));
        report.Add(figure, asked is null ? null : Text($"<= {asked:P0}"), Text($"{tuned.Share:P1} of {tuned.Count} tuned on, {held.Share:P1} of {held.Count} held out"), asked is null ? null : held.Share <= asked);
    }

    private static (double Share, int Count) Share(IEnumerable<(VerificationSet.Item Item, bool IsWrong)> items)
    {
        var list = items.ToList();
        return (list.Count == 0 ? 0 : list.Count(pair => pair.IsWrong) / (double)list.Count, list.Count);
    }

    private static SentenceVerdict Verify(VerificationSet.Item item)
    {
        var profile = new MerchantProfile { Id = "bench" };
        var evidence = new EvidenceSet(profile, [new SearchHit { Entry = item.Entry, Revision = 1, Score = 1 }], item.IsChinese);
        return SentenceVerifier.Verify(new DraftSentence(item.Sentence, 1), evidence, out _);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
