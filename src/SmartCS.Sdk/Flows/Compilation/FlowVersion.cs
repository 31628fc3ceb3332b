using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SmartCS.Sdk.Flows;

/// <summary>Tells one version of a flow from another.</summary>
internal static class FlowVersion
{
    private const int Length = 8;

    /// <summary>Sixteen hexadecimal digits of what the flow says, the same in every process and on every system.</summary>
    public static string Of(FlowDefinition definition)
    {
        var text = new StringBuilder();
        Add(text, definition.Name, definition.RequiresShopper ? "shopper" : null, definition.Timeout.Ticks.ToString(CultureInfo.InvariantCulture), definition.MaxAttempts.ToString(CultureInfo.InvariantCulture));
        Add(text, definition.Title);
        foreach (var slot in definition.Slots)
        {
            Add(text, "slot", slot.Name, slot.Type?.Name, slot.Valid, slot.IsOptional ? "optional" : null);
            Add(text, slot.Title);
            Add(text, slot.Invalid);
            foreach (var choice in slot.Choices)
            {
                Add(text, choice.Value);
                Add(text, choice.Title);
            }
        }

        foreach (var step in definition.Steps)
        {
            Add(text, step);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, Length));
    }

    private static void Add(StringBuilder text, FlowStep step)
    {
        Add(text, step.GetType().Name, step.Id, step.Next);
        switch (step)
        {
            case CollectStep collect:
                Add(text, collect.Slot, collect.Options, collect.Reader);
                Add(text, collect.Ask);
                Add(text, collect.AskAgain);
                Add(text, collect.With);
                break;
            case ValidateStep validate:
                Add(text, validate.Condition, validate.Slot);
                Add(text, validate.Otherwise);
                break;
            case BranchStep branch:
                Add(text, [.. branch.Cases.SelectMany(static way => (string[])[way.When, way.Next])]);
                break;
            case CallStep call:
                Add(text, call.Action, call.Save);
                Add(text, call.With);
                Add(text, call.On);
                break;
            case ConfirmStep confirm:
                Add(text, confirm.Effect, confirm.Save);
                Add(text, confirm.Ask);
                Add(text, confirm.With);
                Add(text, confirm.On);
                break;
            case SayStep say:
                Add(text, say.Text);
                break;
            case SetStep set:
                Add(text, set.Values);
                break;
            case LinkStep link:
                Add(text, link.Flow);
                Add(text, link.With);
                break;
            case HandoffStep handoff:
                Add(text, handoff.Text);
                break;
        }
    }

    private static void Add(StringBuilder text, LocalizedText wording) => Add(text, wording.ByTag);

    private static void Add(StringBuilder text, IReadOnlyDictionary<string, string> values)
    {
        foreach (var (name, value) in values.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            Add(text, name, value);
        }

        text.Append('\u0001');
    }

    // Each with its length, so that two different flows never give the same text.
    private static void Add(StringBuilder text, params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
        {
            text.Append(CultureInfo.InvariantCulture, $"{value?.Length ?? -1}:").Append(value).Append(',');
        }

        text.Append('\u0002');
    }
}
