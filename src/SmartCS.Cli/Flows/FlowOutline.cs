using SmartCS.Sdk;
using SmartCS.Sdk.Flows;

namespace SmartCS.Cli.Flows;

/// <summary>A flow as a text to read.</summary>
internal static class FlowOutline
{
    public static IEnumerable<string> Of(FlowDefinition flow, Locale language)
    {
        yield return flow.Title.IsEmpty ? flow.Name : $"{flow.Name}: {flow.Title.For(language)}";
        yield return $"  {(flow.RequiresShopper ? "for verified shoppers; " : string.Empty)}given up after {flow.Timeout:g}; a person after {flow.MaxAttempts} attempts";
        foreach (var slot in flow.Slots)
        {
            var choices = slot.Choices.Count == 0 ? string.Empty : $": {string.Join(" | ", slot.Choices.Select(choice => choice.Title.For(language)))}";
            yield return $"  slot {slot.Name} ({slot.Type?.Name ?? "any text"}{(slot.IsOptional ? ", optional" : string.Empty)}){choices}";
        }

        for (var i = 0; i < flow.Steps.Count; i++)
        {
            var step = flow.Steps[i];
            yield return $"{i + 1}. {step.Id}: {FlowWays.Deed(step)}";
            foreach (var line in Details(step, language))
            {
                yield return $"     {line}";
            }

            var below = i + 1 < flow.Steps.Count ? flow.Steps[i + 1].Id : FlowStep.End;
            foreach (var (when, target) in FlowWays.Of(flow, i).Where(way => way.When is not null || way.Target != below))
            {
                yield return when is null ? $"     -> {target}" : $"     {when} -> {target}";
            }
        }
    }

    private static IEnumerable<string> Details(FlowStep step, Locale language)
    {
        var (text, with) = step switch
        {
            CollectStep collect => (collect.Ask, collect.With),
            ValidateStep validate => (validate.Otherwise, null),
            CallStep call => (LocalizedText.Empty, call.With),
            ConfirmStep confirm => (confirm.Ask, confirm.With),
            SayStep say => (say.Text, null),
            LinkStep link => (LocalizedText.Empty, link.With),
            HandoffStep handoff => (handoff.Text, null),
            _ => (LocalizedText.Empty, null),
        };
        if (!text.IsEmpty)
        {
            yield return $"\"{text.For(language)}\"";
        }

        if (with is { Count: > 0 })
        {
            yield return $"with {string.Join(", ", with.Select(static pair => $"{pair.Key} = {pair.Value}"))}";
        }
    }
}
