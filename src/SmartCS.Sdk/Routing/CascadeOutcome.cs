using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Routing;

/// <summary>What became of one request in the cascade. Made by one turn.</summary>
internal sealed class CascadeOutcome(TextRange range)
{
    /// <summary>Which part of the message it is.</summary>
    public TextRange Range { get; set; } = range;

    /// <summary>What each stage thought, in order.</summary>
    public List<RouteStep> Steps { get; } = [];

    /// <summary>The stage that decided; null where none was sure enough.</summary>
    public string? Stage { get; set; }

    /// <summary>How sure it was, 0 to 1; of the surest stage where none was sure enough.</summary>
    public double Confidence { get; set; }

    /// <summary>The intent; null where none was recognised.</summary>
    public IntentDefinition? Intent { get; set; }

    /// <summary>What the deciding stage said is to be done; null where the intent says it.</summary>
    public IReadOnlyList<DialogueCommand>? Commands { get; set; }

    /// <summary>The requests, where the deciding stage found several; empty where it is one.</summary>
    public IReadOnlyList<StagePart> Parts { get; set; } = [];

    /// <summary>The vetted answer that fits best; null where it was not looked for.</summary>
    public FaqMatch? Match { get; set; }

    /// <summary>What was thought likely.</summary>
    public List<IntentCandidate> Candidates { get; } = [];

    /// <summary>What was thought possible by a stage that finds the request the shop's business: less than likely, but more than anything else.</summary>
    public List<IntentCandidate> Faint { get; } = [];

    /// <summary>Whether the classifier thinks that the request is not the shop's business.</summary>
    public bool IsOutOfScope { get; set; }

    /// <summary>The attempts to have a model read it.</summary>
    public IReadOnlyList<ModelAttempt> Attempts { get; set; } = [];

    /// <summary>Whether a stage was sure enough.</summary>
    public bool IsDecided => Stage is not null;

    /// <summary>Whether it is a courtesy, which is no request where one stands beside it.</summary>
    public bool IsSmallTalk => Intent?.Action == IntentAction.SmallTalk && Commands is null;

    /// <summary>The requests that the deciding stage found in it, each as if it had been judged by itself; what it was not sure of is a question to the knowledge.</summary>
    public List<CascadeOutcome> Split(RoutedMessage message)
    {
        var requests = new List<CascadeOutcome>(Parts.Count);
        foreach (var (range, verdict) in Parts)
        {
            var isSure = verdict.Confidence >= message.Settings.Model.Accept;
            var intent = isSure && verdict.Candidates.Count == 1 && message.Intents.TryGet(verdict.Candidates[0].Intent, out var known) ? known : null;
            requests.Add(new CascadeOutcome(range)
            {
                Stage = isSure ? Stage : null,
                Confidence = verdict.Confidence,
                Intent = intent,
                Commands = isSure ? verdict.Commands : null,
                Attempts = requests.Count == 0 ? Attempts : [],
            });
        }

        requests[0].Steps.AddRange(Steps);
        return requests;
    }

    /// <summary>Whether two decided requests ask for the same, so that one reply serves both.</summary>
    public bool AsksForSameAs(CascadeOutcome other) =>
        (Stage == RouteStages.Flow && other.Stage == RouteStages.Flow)
        || (Intent is not null && Intent.Id == other.Intent?.Id)
        || (Stage == RouteStages.Faq && other.Stage == RouteStages.Faq && Match?.Hit?.Entry.Id == other.Match?.Hit?.Entry.Id);
}
