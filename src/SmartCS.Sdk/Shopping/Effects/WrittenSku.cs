namespace SmartCS.Sdk.Shopping;

/// <summary>Reads an article's number from a text that anybody may have written.</summary>
internal static class WrittenSku
{
    private const int MaxLength = 128;

    /// <summary>The number; null where the text cannot be one.</summary>
    public static Sku? Read(string? text)
    {
        if (text is not { Length: >= 1 and <= MaxLength })
        {
            return null;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) || (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i]))))
            {
                return null;
            }
        }

        return new Sku(text);
    }
}
