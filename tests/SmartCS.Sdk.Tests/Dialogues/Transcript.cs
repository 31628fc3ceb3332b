using System.Text;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Tests.Dialogues;

/// <summary>A conversation as a person reads it.</summary>
internal sealed class Transcript
{
    private const string Indent = "         ";

    private readonly StringBuilder _text = new();

    /// <summary>Writes what it is about.</summary>
    public void Begin(string title, string about, string who)
    {
        _text.Append(title).Append('\n');
        if (about.Length > 0)
        {
            _text.Append('(').Append(about).Append(")\n");
        }

        _text.Append(who).Append('\n');
    }

    /// <summary>Writes a message.</summary>
    public void Shopper(string text) => _text.Append("\nShopper  ").Append(text).Append('\n');

    /// <summary>Writes something that happens.</summary>
    public void Event(string text) => _text.Append("\n[").Append(text).Append("]\n");

    /// <summary>Writes a reply with all that is shown beside it.</summary>
    public void Shop(Reply reply)
    {
        _text.Append(reply.IsReplay ? "(again)  " : "Shop     ").Append(reply.Text.ReplaceLineEndings("\n" + Indent)).Append('\n');
        foreach (var card in reply.Cards)
        {
            _text.Append(Indent).Append("# ").Append(card.Name).Append(", ").Append(card.Sku).Append(", ").Append(card.PromotionPrice is { } price ? $"{price} instead of {card.Price}" : card.Price.ToString());
            _text.Append(card.IsAvailable ? string.Empty : ", not available").Append(card.Reasons.Count > 0 ? " | " : string.Empty).AppendJoin("; ", card.Reasons).Append('\n');
        }

        // What the text lists already is not listed again.
        var choices = reply.Choices.Where(choice => !reply.Text.Contains($". {choice}", StringComparison.Ordinal)).ToList();
        if (choices.Count > 0)
        {
            _text.Append(Indent).Append('[').AppendJoin("] [", choices).Append("]\n");
        }

        if (reply.Handoff is { } reason)
        {
            _text.Append(Indent).Append("=> a person takes over: ").Append(reason).Append('\n');
        }
    }

    /// <summary>Writes what was done in the shop.</summary>
    public void Written(string text) => _text.Append(Indent).Append("=> written in the shop: ").Append(text).Append('\n');

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
