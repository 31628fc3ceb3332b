using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.Shopping;

/// <summary>Gathers what the guide says in one turn. Used by one turn.</summary>
internal sealed class ReplyDraft
{
    private readonly List<string> _lines = [];
    private readonly List<ProductCard> _cards = [];
    private readonly List<string> _choices = [];

    /// <summary>Whether anything is said.</summary>
    public bool IsEmpty => _lines.Count == 0;

    /// <summary>Says a line.</summary>
    public void Say(string line)
    {
        if (line.Length > 0)
        {
            _lines.Add(line);
        }
    }

    /// <summary>Shows a card.</summary>
    public void Show(Offering offering)
    {
        if (!_cards.Exists(card => card.Product == offering.Product.Id))
        {
            _cards.Add(offering.ToCard());
        }
    }

    /// <summary>Offers what to answer.</summary>
    public void Offer(params IEnumerable<string> choices) => _choices.AddRange(choices.Where(choice => choice.Length > 0 && !_choices.Contains(choice)));

    /// <summary>Makes the reply of what is true of the products read in the turn.</summary>
    public FlowReply? Build(ClaimEvidence evidence, MerchantId merchant, ILogger logger)
    {
        if (_lines.Count == 0)
        {
            return null;
        }

        var dropped = new List<string>();
        var text = ClaimCheck.Keep(string.Join('\n', _lines), evidence, dropped);
        foreach (var sentence in dropped)
        {
            ShoppingGuideLog.ClaimDropped(logger, merchant, ClaimCheck.FindProblem(sentence, evidence) ?? "claim");
        }

        return text.Length == 0 ? null : new FlowReply { Text = text, Cards = [.. _cards], Choices = [.. _choices] };
    }
}
