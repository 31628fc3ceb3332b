using SmartCS.Sdk;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Cli.Eval.Guide;

/// <summary>Lets simulated shoppers look for products. The guide sees only texts and its own questions.</summary>
internal sealed class GuideSimulation(IReadOnlyList<Product> products)
{
    public const int MaxQuestions = 5;
    public const int Shown = 5;

    private const int LeastFacts = 3;
    private const int MostFacts = 6;
    private const int MostTimed = 500;
    private const int MostTriesEach = 20;

    private readonly ProductGuide _guide = new(ProductIndex.Build(products));
    private readonly KnowableFacts _knowable = new(products);
    private readonly List<GuideSession> _asked = [];

    /// <summary>Runs sessions with targets, knowledge and words drawn by the seed.</summary>
    public IReadOnlyList<GuideOutcome> Run(int sessions, int seed, CancellationToken cancellationToken)
    {
        var outcomes = new List<GuideOutcome>(sessions);
        var random = new Random(seed);
        for (var tried = 0; outcomes.Count < sessions && tried < sessions * MostTriesEach; tried++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var target = products[random.Next(products.Count)];
            var facts = _knowable.Draw(target, random.Next(LeastFacts, MostFacts + 1), random);

            // Nobody looks for a thing of which there is less to know.
            if (facts.Count >= LeastFacts)
            {
                outcomes.Add(RunOne(target, facts, random.Next()));
            }
        }

        return outcomes;
    }

    /// <summary>The share of sessions that nobody could better: where more than five products have all that the shopper knows, five of them are shown by luck.</summary>
    public double Ceiling(IReadOnlyList<GuideOutcome> outcomes) =>
        outcomes.Average(outcome => Math.Min(1, (double)Shown / Math.Max(1, products.Count(product => outcome.Facts.All(fact => KnowableFacts.Holds(fact, product))))));

    /// <summary>How long it takes, from a session, to rank all products and to choose the question; over the sessions in which one was chosen.</summary>
    public Latencies MeasureQuestions(CancellationToken cancellationToken)
    {
        var step = Math.Max(1, _asked.Count / MostTimed);
        GuideSession[] timed = [.. _asked.Where((_, i) => i % step == 0)];
        return Latencies.Measure(timed.Length, i => _guide.View(timed[i]).NextQuestion(), cancellationToken);
    }

    private GuideOutcome RunOne(Product target, IReadOnlyList<ShopperFact> facts, int seed)
    {
        var shopper = new SimulatedShopper(facts, _guide.Index, new Random(seed));
        var lines = new List<string>();
        var session = Tell(GuideSession.Empty, shopper.Open(), lines);
        var questions = 0;
        while (true)
        {
            var view = _guide.View(session);
            var rank = view.RankOf(target.Id) ?? products.Count;
            if (rank <= Shown || questions == MaxQuestions)
            {
                return new GuideOutcome(target, facts, questions, rank, RankAtOnce(target, facts, seed), lines);
            }

            _asked.Add(session);
            var question = view.NextQuestion();
            if (question is null)
            {
                return new GuideOutcome(target, facts, questions, rank, RankAtOnce(target, facts, seed), lines);
            }

            questions++;
            lines.Add($"? {question.Key} ({question.Gain:0.00} bits, {view.InQuestion:0} in question, target at {rank})");
            session = Tell(session.Ask(question), shopper.Answer(question), lines);
        }
    }

    private int RankAtOnce(Product target, IReadOnlyList<ShopperFact> facts, int seed)
    {
        var text = new SimulatedShopper(facts, _guide.Index, new Random(seed)).TellAll();
        return _guide.View(_guide.Read(GuideSession.Empty, text, Locale.English).Session).RankOf(target.Id) ?? products.Count;
    }

    private GuideSession Tell(GuideSession session, string text, List<string> lines)
    {
        var reading = _guide.Read(session, text, Locale.English);
        lines.Add($"> {text}");
        lines.AddRange(reading.Needs.Select(static need => $"    {need.Kind}{(need.IsExcluded ? " not" : string.Empty)} [{string.Join(" / ", need.Facets)}] {string.Join(" | ", need.Values)} {need.Minimum}..{need.About}..{need.Maximum}"));
        lines.AddRange(reading.Problems.Select(static problem => $"    {problem.Kind}: {problem.Said}"));
        return reading.Session;
    }
}
