using System.CommandLine;
using System.Globalization;

namespace SmartCS.Cli.Eval.Guide;

/// <summary><c>smartcs eval guide</c>: how often shoppers who know a few things of a product are led to it.</summary>
internal static class GuideCommand
{
    private const int DefaultSessions = 1000;
    private const int MostShown = 40;

    public static Command Create(CommandConsole console)
    {
        var products = new Option<string>("--products") { Description = "The products, as 'import' reads them.", HelpName = "file", Required = true };
        var sessions = new Option<int>("--sessions") { Description = "How many shoppers are simulated, 1 to 100000.", HelpName = "count", DefaultValueFactory = _ => DefaultSessions };
        var verbose = new Option<bool>("--verbose") { Description = "Also show what could be reached at most, and sessions that failed." };
        var (seed, json) = (SharedOptions.Seed(1), SharedOptions.Json());
        var command = new Command("guide", "Measure the shopping guide with simulated shoppers: success, questions, rank, speed.") { products, sessions, seed, verbose, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(sessions) is < 1 or > 100_000)
            {
                throw new CommandException($"--sessions is {parsed.GetValue(sessions)}; allowed is 1 to 100000.");
            }

            var catalogue = await CatalogueProducts.ReadAsync(parsed.GetRequiredValue(products), cancellationToken).ConfigureAwait(false);
            if (catalogue.Count == 0)
            {
                throw new CommandException($"{parsed.GetRequiredValue(products)} has no products.");
            }

            var simulation = new GuideSimulation(catalogue);
            var outcomes = simulation.Run(parsed.GetValue(sessions), parsed.GetValue(seed), cancellationToken);
            if (outcomes.Count == 0)
            {
                throw new CommandException($"{parsed.GetRequiredValue(products)} has no product of which a shopper could know three things, such as its brand, its price and its colour.");
            }

            FiguresTable.Write(console, Figures(outcomes, simulation.MeasureQuestions(cancellationToken)), parsed.GetValue(json));
            if (parsed.GetValue(verbose) && !parsed.GetValue(json))
            {
                WriteMore(console, simulation, outcomes);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static GuideFigures Figures(IReadOnlyList<GuideOutcome> outcomes, Latencies questions) => new(
        outcomes.Count,
        Share(outcomes, static outcome => outcome.IsSuccess),
        Math.Round(outcomes.Average(static outcome => outcome.Questions), 4),
        Math.Round(outcomes.Average(static outcome => outcome.Rank), 4),
        questions.P99);

    private static double Share(IReadOnlyList<GuideOutcome> outcomes, Func<GuideOutcome, bool> which) => Math.Round((double)outcomes.Count(which) / outcomes.Count, 6);

    private static void WriteMore(CommandConsole console, GuideSimulation simulation, IReadOnlyList<GuideOutcome> outcomes)
    {
        console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all told at once: {Share(outcomes, static outcome => outcome.RankAtOnce <= GuideSimulation.Shown):P1}; nobody could do better than {simulation.Ceiling(outcomes):P1}"));
        foreach (var outcome in outcomes.Where(static outcome => !outcome.IsSuccess).Take(MostShown))
        {
            console.Out.WriteLine();
            console.Out.WriteLine(CommandConsole.Flatten($"{outcome.Target.Id} {outcome.Target.Name}: at {outcome.Rank}, told at once at {outcome.RankAtOnce}"));
            foreach (var line in outcome.Lines)
            {
                console.Out.WriteLine("  " + CommandConsole.Flatten(line));
            }
        }
    }
}
