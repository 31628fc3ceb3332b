namespace SmartCS.Cli.Eval.Slots;

/// <summary>A value that people marked in an utterance.</summary>
/// <param name="Type">What the file calls its type.</param>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal readonly record struct LabelledSlot(string Type, int Start, int End);
