namespace SmartCS.Sdk.Flows;

/// <summary>Names steps that have no name of their own after what they do, the same in files and in code.</summary>
/// <param name="taken">The names that steps have.</param>
internal sealed class StepNames(IEnumerable<string> taken)
{
    private const int MaxStemLength = 60;

    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    /// <summary>The name of a step.</summary>
    /// <param name="kind">The key that makes it, such as <c>collect</c>.</param>
    /// <param name="of">What it is about, such as the slot; null where the steps of a kind are numbered.</param>
    public string Next(string kind, string? of)
    {
        var stem = of is null ? kind : $"{kind}_{of.Replace('.', '_')}";
        stem = stem.Length > MaxStemLength ? stem[..MaxStemLength] : stem;
        var name = of is null ? stem + "_1" : stem;
        for (var i = 2; !_taken.Add(name); i++)
        {
            name = $"{stem}_{i}";
        }

        return name;
    }

    /// <summary>The name of a step.</summary>
    public string Next(FlowStep step) => step switch
    {
        CollectStep collect => Next("collect", collect.Slot),
        ValidateStep validate => Next("validate", validate.Slot),
        CallStep call => Next("call", call.Action),
        ConfirmStep confirm => Next("confirm", confirm.Effect),
        LinkStep link => Next("link", link.Flow),
        BranchStep => Next("branch", null),
        SayStep => Next("say", null),
        SetStep => Next("set", null),
        _ => Next("handoff", null),
    };
}
