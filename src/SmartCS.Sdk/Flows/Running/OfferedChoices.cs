using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Flows;

/// <summary>What a shopper may choose, and which of it is meant.</summary>
internal static class OfferedChoices
{
    /// <summary>How many choices are offered at most.</summary>
    public const int Most = 10;

    /// <summary>The choices in a language.</summary>
    public static List<OfferedChoice> Of(IReadOnlyList<FlowChoice> choices, Locale locale)
    {
        var offered = new List<OfferedChoice>(Math.Min(choices.Count, Most));
        for (var i = 0; i < choices.Count && i < Most; i++)
        {
            offered.Add(new OfferedChoice { Value = choices[i].Value, Title = choices[i].Title.For(locale) is { Length: > 0 } title ? title : choices[i].Value });
        }

        return offered;
    }

    /// <summary>Whether a slot takes nothing but what is offered. A number of an order is one also where it is not among the latest.</summary>
    public static bool IsClosed(FlowFrame frame, CompiledSlot slot) =>
        slot.Definition.Choices.Count > 0 || (frame.Awaiting == slot.Name && frame.Offered is not null && slot.Definition.Type is null);

    /// <summary>Finds the choice that is meant, by its value, its title, or its place; null where none is.</summary>
    public static OfferedChoice? Find(IReadOnlyList<OfferedChoice> offered, string value, string text)
    {
        foreach (var choice in offered)
        {
            if (choice.Value.Equals(value, StringComparison.OrdinalIgnoreCase))
            {
                return choice;
            }
        }

        return Read(offered, text);
    }

    /// <summary>Whether a text is a choice in its very words, with hardly any around them.</summary>
    public static bool IsSaid(OfferedChoice choice, string text) => text.Length <= (2 * choice.Title.Length) + 8 && RuleText.Has(RuleText.Of(text), RuleText.Of(choice.Title));

    /// <summary>Finds the choice that a text means; null where none, or several may be.</summary>
    public static OfferedChoice? Read(IReadOnlyList<OfferedChoice> offered, string text)
    {
        if (offered.Count == 0)
        {
            return null;
        }

        var options = new ChoiceOption[offered.Count * 2];
        for (var i = 0; i < offered.Count; i++)
        {
            options[2 * i] = new ChoiceOption(i, offered[i].Title);
            options[(2 * i) + 1] = new ChoiceOption(i, offered[i].Value.Replace('_', ' '));
        }

        return ChoiceReader.Find(RoutedText.Fold(RoutedText.Bound(text)), options, offered.Count) is { } place ? offered[place] : null;
    }
}
