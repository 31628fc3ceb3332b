namespace SmartCS.Sdk.Routing;

/// <summary>Why an example was left out of training.</summary>
public enum IntentTrainingWarningKind
{
    /// <summary>Two intents have the same example. The intent that lists it more often keeps it; with equal counts, the one that lists it first.</summary>
    ContradictoryExample,

    /// <summary>The example has no letters, digits or ideographs to learn from.</summary>
    EmptyExample,

    /// <summary>No example of the intent was left, so the classifier does not know the intent.</summary>
    IntentWithoutExamples,

    /// <summary>A message was given as out of scope and as an example of an intent. It counts as the intent's.</summary>
    OutOfScopeExample,
}
