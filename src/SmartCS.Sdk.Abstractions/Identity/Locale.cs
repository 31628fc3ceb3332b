using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmartCS.Sdk;

/// <summary>A language tag as in BCP 47, such as <c>zh</c>, <c>zh-CN</c> or <c>en-GB</c>.</summary>
/// <remarks>Only the language part decides which answers and phrases fit; tags are compared without regard to case. Immutable.</remarks>
[JsonConverter(typeof(LocaleJsonConverter))]
public readonly record struct Locale
{
    private readonly string? _tag;

    /// <summary>Creates a locale.</summary>
    /// <param name="tag">2 to 35 letters, digits and hyphens, beginning with a letter.</param>
    /// <exception cref="ArgumentException"><paramref name="tag"/> is not such a text.</exception>
    [SuppressMessage("Globalization", "CA1308", Justification = "The canonical form of a language is lower case.")]
    public Locale(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        if (!IsTag(tag))
        {
            throw new ArgumentException($"'{tag}' is not a language tag; allowed are 2 to 35 letters, digits and hyphens, such as 'zh-CN' or 'en'.", nameof(tag));
        }

        _tag = tag.ToLowerInvariant();
    }

    /// <summary>Chinese.</summary>
    public static Locale Chinese { get; } = new("zh");

    /// <summary>English.</summary>
    public static Locale English { get; } = new("en");

    /// <summary>The tag in lower case; empty for the default value, which means "no particular language".</summary>
    public string Tag => _tag ?? string.Empty;

    /// <summary>The language part of the tag, such as <c>zh</c> of <c>zh-cn</c>.</summary>
    public ReadOnlySpan<char> Language
    {
        get
        {
            var tag = Tag.AsSpan();
            var hyphen = tag.IndexOf('-');
            return hyphen < 0 ? tag : tag[..hyphen];
        }
    }

    /// <summary>Says whether a tag is well formed.</summary>
    /// <param name="tag">The text to look at.</param>
    public static bool IsTag(ReadOnlySpan<char> tag)
    {
        if (tag.Length is < 2 or > 35 || !char.IsAsciiLetter(tag[0]))
        {
            return false;
        }

        foreach (var c in tag)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Says whether both name the same language, whatever the region or script.</summary>
    /// <param name="other">The other locale.</param>
    public bool HasSameLanguageAs(Locale other) => Language.SequenceEqual(other.Language);

    /// <summary>Creates a locale from its tag.</summary>
    /// <param name="tag">As for the constructor.</param>
    /// <exception cref="ArgumentException">As for the constructor.</exception>
    public static implicit operator Locale(string tag) => new(tag);

    /// <summary>The tag.</summary>
    public override string ToString() => Tag;
}

internal sealed class LocaleJsonConverter : JsonConverter<Locale>
{
    public override Locale Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var tag = reader.GetString() ?? string.Empty;
        if (tag.Length == 0)
        {
            return default;
        }

        return Locale.IsTag(tag) ? new Locale(tag) : throw new JsonException($"'{tag}' is not a language tag; write one such as 'zh-CN' or 'en'.");
    }

    public override void Write(Utf8JsonWriter writer, Locale value, JsonSerializerOptions options) => writer.WriteStringValue(value.Tag);
}
