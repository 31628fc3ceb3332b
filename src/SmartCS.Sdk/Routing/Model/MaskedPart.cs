using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Routing;

/// <summary>A request as it is and as a model reads it, so that what the model copied can be found again.</summary>
internal sealed class MaskedPart(string text, IPersonalDataShield shield)
{
    /// <summary>The request.</summary>
    public string Text { get; } = text;

    /// <summary>The request with personal data masked.</summary>
    public string Masked { get; } = shield.Mask(text);

    /// <summary>Finds words that a model copied.</summary>
    /// <param name="copied">The words, masked.</param>
    /// <returns>Where they stand in <see cref="Text"/>; null where they do not stand there literally.</returns>
    public TextRange? Find(string copied)
    {
        copied = copied.Trim();
        var start = copied.Length == 0 ? -1 : Masked.IndexOf(copied, StringComparison.Ordinal);
        if (start < 0 || ReferenceEquals(Masked, Text))
        {
            return start < 0 ? null : new TextRange(start, copied.Length);
        }

        // Restored, what stands before the words is as long as it was, unless the value was first written in another way.
        var words = shield.Restore(copied);
        var before = shield.Restore(Masked[..start]).Length;
        if (before + words.Length > Text.Length || !Text.AsSpan(before).StartsWith(words, StringComparison.Ordinal))
        {
            before = Text.IndexOf(words, StringComparison.Ordinal);
        }

        return before < 0 ? null : new TextRange(before, words.Length);
    }
}
