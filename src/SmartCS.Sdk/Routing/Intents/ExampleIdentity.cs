using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// What two examples have in common that say the same: their letters, digits and ideographs, without regard to case, width, accents,
/// traditional characters, spacing and punctuation.
/// </summary>
internal static class ExampleIdentity
{
    private const int MaxStack = 256;

    /// <summary>The identity; empty for a text with nothing to learn from, such as one of emoji only.</summary>
    public static string Of(string example)
    {
        // At most one space before each character that counts.
        var size = (2 * example.Length) + 1;
        var buffer = size <= MaxStack ? stackalloc char[MaxStack] : new char[size];
        var length = 0;
        var isParted = false;
        var last = default(char);
        foreach (var source in example)
        {
            var c = CharacterFolding.Fold(source);
            if (c is CharacterFolding.Dropped or '\'')
            {
                continue;
            }

            var isIdeograph = CharacterClass.IsIdeographic(c);
            if (!isIdeograph && !char.IsLetterOrDigit(c))
            {
                isParted = true;
                continue;
            }

            if (isParted && length > 0 && !isIdeograph && !CharacterClass.IsIdeographic(last))
            {
                buffer[length++] = ' ';
            }

            isParted = false;
            last = c;
            buffer[length++] = c;
        }

        return buffer[..length].ToString();
    }
}
