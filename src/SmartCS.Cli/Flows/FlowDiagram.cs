using SmartCS.Sdk;
using SmartCS.Sdk.Flows;

namespace SmartCS.Cli.Flows;

/// <summary>A flow as a Mermaid flowchart.</summary>
internal static class FlowDiagram
{
    private const int MaxLabelLength = 60;

    // Names of steps that mean something to Mermaid, such as end, are safe behind a letter.
    private const string Prefix = "s_";

    public static IEnumerable<string> Of(FlowDefinition flow, Locale language)
    {
        yield return "flowchart TD";
        yield return $"  begin([{Quote(flow.Title.IsEmpty ? flow.Name : flow.Title.For(language))}]) --> {Prefix}{flow.Steps[0].Id}";
        foreach (var step in flow.Steps)
        {
            var (open, close) = step switch
            {
                CollectStep or ConfirmStep => ("[/", "/]"),
                BranchStep or ValidateStep => ("{", "}"),
                CallStep or LinkStep => ("[[", "]]"),
                HandoffStep => ("([", "])"),
                _ => ("[", "]"),
            };
            yield return $"  {Prefix}{step.Id}{open}{Quote(step is SayStep say ? say.Text.For(language) : FlowWays.Deed(step))}{close}";
        }

        for (var i = 0; i < flow.Steps.Count; i++)
        {
            foreach (var (when, target) in FlowWays.Of(flow, i))
            {
                var arrow = when is null ? "-->" : $"-- {Quote(when)} -->";
                yield return $"  {Prefix}{flow.Steps[i].Id} {arrow} {(target == FlowStep.End ? "finish([end])" : Prefix + target)}";
            }
        }
    }

    private static string Quote(string text)
    {
        var flat = CommandConsole.Flatten(text).Replace("\"", "#quot;", StringComparison.Ordinal);
        return $"\"{(flat.Length > MaxLabelLength ? string.Concat(flat.AsSpan(0, MaxLabelLength), "...") : flat)}\"";
    }
}
