using System.Buffers;
using System.Text;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Writes text of shops and shoppers into a prompt so that it stays text: it can neither close its block nor begin another role.</summary>
internal static class DataText
{
    private static readonly SearchValues<char> Brackets = SearchValues.Create("<>`");

    // The first half of the invisible "tag" characters, which spell ASCII that people do not see.
    private const char TagPlane = '\uDB40';

    private static readonly string[] Roles =
        ["system", "assistant", "user", "human", "developer", "tool", "function", "knowledge", "entry", "question", "###", "---", "===", "系统", "助手", "用户", "顾客问题", "开发者", "工具", "知识", "问题"];

    /// <summary>Adds a text.</summary>
    /// <param name="prompt">The prompt so far.</param>
    /// <param name="text">The text.</param>
    /// <param name="keepsPlaceholders">Whether it was masked, so that its placeholders are ours; those of a merchant's text are not.</param>
    public static void Append(StringBuilder prompt, ReadOnlySpan<char> text, bool keepsPlaceholders = false)
    {
        var lineStart = true;
        var clean = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (lineStart && IsRole(text[i..]))
            {
                // "System: ..." at the start of a line reads like a turn of the conversation; behind a dot it is a quoted line.
                prompt.Append(text[clean..i]).Append("· ");
                clean = i;
            }

            var c = text[i];
            lineStart = c == '\n' || (lineStart && c is ' ' or '\t' or '#' or '*' or '>');
            if (c == '<' && keepsPlaceholders && PlaceholderText.LengthAt(text[i..]) is > 0 and var length)
            {
                i += length - 1;
                lineStart = false;
                continue;
            }

            if (Brackets.Contains(c) || IsHidden(c))
            {
                prompt.Append(text[clean..i]);
                clean = i + 1;
                switch (c)
                {
                    case '<':
                        prompt.Append('‹');
                        break;
                    case '>':
                        prompt.Append('›');
                        break;
                    case '`':
                        prompt.Append('\'');
                        break;
                    case TagPlane when i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]):
                        clean = ++i + 1;
                        break;
                    default:
                        break;
                }
            }
        }

        prompt.Append(text[clean..]);
    }

    /// <summary>Characters that nobody sees: they carry nothing but what is to be hidden from people.</summary>
    public static bool IsHidden(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF' or '\u00AD' or TagPlane;

    private static bool IsRole(ReadOnlySpan<char> line)
    {
        foreach (var role in Roles)
        {
            if (!line.StartsWith(role, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (!char.IsLetter(role[0]))
            {
                return true;
            }

            var rest = line[role.Length..].TrimStart(" *]_");
            if (rest.Length > 0 && CharacterFolding.Fold(rest[0]) is ':' or '|')
            {
                return true;
            }
        }

        return false;
    }
}
