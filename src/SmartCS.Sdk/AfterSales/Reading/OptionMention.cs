namespace SmartCS.Sdk.AfterSales;

/// <summary>A value of an option that a text names.</summary>
/// <param name="Options">The options that can be meant; one unless several have the value.</param>
/// <param name="Value">The value, as the shop writes it.</param>
/// <param name="Start">The first of its words.</param>
/// <param name="End">The word behind it.</param>
/// <param name="IsExcluded">Whether it is what is not wanted.</param>
internal sealed record OptionMention(IReadOnlyList<string> Options, string Value, int Start, int End, bool IsExcluded)
{
    /// <summary>Whether an article has it.</summary>
    public bool IsMetBy(IReadOnlyDictionary<string, string> options) => Options.Any(option => options.GetValueOrDefault(option) == Value) != IsExcluded;
}
