using System.Globalization;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Tests.Effects;

namespace SmartCS.Sdk.Benchmarks.Effects;

/// <summary>What ten thousand hostile runs get out of the writes: retries, duplicates, deaths, races, faults of the shop, other shoppers, prompt attacks.</summary>
internal static class AdversarialCommand
{
    private const int Runs = 10_000;

    public static async Task RunAsync(Report report)
    {
        report.Section(string.Create(CultureInfo.InvariantCulture, $"Hostile runs of the runner of effects, {Runs:N0} seeds"));
        var totals = new AdversarialTotals();
        for (var seed = 0; seed < Runs; seed++)
        {
            await AdversarialRun.RunAsync(seed, totals);
        }

        Add(report, totals);
        report.Section(string.Create(CultureInfo.InvariantCulture, $"Hostile runs of the whole assistant over the sample shop, half of them with a model in the attacker's hand, {Runs:N0} seeds"));
        totals = new AdversarialTotals();
        await AssistantRuns.RunAsync(0, Runs, totals);
        Add(report, totals);
        report.Note(string.Empty);
        totals.Findings.ForEach(report.Note);
    }

    private static void Add(Report report, AdversarialTotals totals)
    {
        None("unconfirmed writes", totals.Unconfirmed);
        None("duplicated writes", totals.Duplicated);
        None("unauthorised writes", totals.Unauthorised);
        None("writes that the shopper was told of and that were not done", totals.Lost);
        None("writes of which the ledger says in the end what the shop does not", totals.Misreported);
        None("writes that are not settled in the end", totals.Unsettled);
        report.Add("writes done", "> 0", Count(totals.Done), totals.Done > 0);
        report.Add("proposals, yeses", null, $"{Count(totals.Proposals)}, {Count(totals.Yeses)}", null);
        report.Add("attacks, deaths of processes, faults of the shop, races", null, $"{Count(totals.Attacks)}, {Count(totals.Deaths)}, {Count(totals.Faults)}, {Count(totals.Races)}", null);

        void None(string figure, int count) => report.Add(figure, "0", Count(count), count == 0);
    }

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
