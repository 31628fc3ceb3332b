using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmartCS.Sdk;

/// <summary>One text in the languages in which it is written. Immutable.</summary>
/// <remarks>In JSON an object from language tag to text, or a bare text that is said in every language.</remarks>
[JsonConverter(typeof(Converter))]
public sealed class LocalizedText
{
    private readonly FrozenDictionary<string, string> _byTag;
    private readonly string _otherwise;

    /// <summary>Creates the text.</summary>
    /// <param name="byTag">The wording by language tag, such as <c>en</c> and <c>zh</c>; the tag <c>*</c> is for every other language.</param>
    /// <exception cref="ArgumentException">A tag has another form.</exception>
    public LocalizedText(IReadOnlyDictionary<string, string> byTag)
    {
        ArgumentNullException.ThrowIfNull(byTag);
        foreach (var tag in byTag.Keys)
        {
            if (tag != "*" && !Locale.IsTag(tag))
            {
                throw new ArgumentException($"The language tag is '{tag}'; allowed are tags such as 'en' or 'zh-CN', and '*'.", nameof(byTag));
            }
        }

        _byTag = byTag.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _otherwise = _byTag.GetValueOrDefault("*") ?? _byTag.GetValueOrDefault("en") ?? (byTag.Count > 0 ? byTag.First().Value : string.Empty);
    }

    /// <summary>No text.</summary>
    public static LocalizedText Empty { get; } = new(new Dictionary<string, string>());

    /// <summary>Whether there is no text in any language.</summary>
    public bool IsEmpty => _byTag.Count == 0;

    /// <summary>The wording by language tag.</summary>
    public IReadOnlyDictionary<string, string> ByTag => _byTag;

    /// <summary>A text in English and Chinese.</summary>
    /// <param name="english">The English wording.</param>
    /// <param name="chinese">The Chinese wording.</param>
    /// <returns>The text.</returns>
    public static LocalizedText Of(string english, string chinese) => new(new Dictionary<string, string> { ["en"] = english, ["zh"] = chinese });

    /// <summary>A text that is said in every language.</summary>
    /// <param name="text">The wording.</param>
    public static implicit operator LocalizedText(string text) => FromString(text);

    /// <summary>A text that is said in every language.</summary>
    /// <param name="text">The wording.</param>
    /// <returns>The text.</returns>
    public static LocalizedText FromString(string text) => new(new Dictionary<string, string> { ["*"] = text });

    /// <summary>The wording for a language: of the tag itself, of its language, of <c>*</c>, English, or the first.</summary>
    /// <param name="locale">The language.</param>
    /// <returns>The wording; empty where there is none at all.</returns>
    public string For(Locale locale)
    {
        if (_byTag.TryGetValue(locale.Tag, out var exact))
        {
            return exact;
        }

        foreach (var (tag, text) in _byTag)
        {
            if (tag != "*" && new Locale(tag).HasSameLanguageAs(locale))
            {
                return text;
            }
        }

        return _otherwise;
    }

    /// <summary>The wording where no language is known.</summary>
    /// <returns>The wording.</returns>
    public override string ToString() => _otherwise;

    internal sealed class Converter : JsonConverter<LocalizedText>
    {
        public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                return FromString(reader.GetString()!);
            }

            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new JsonException("A text must be a string or an object from language tag to string.");
            }

            var byTag = new Dictionary<string, string>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var tag = reader.GetString()!;
                reader.Read();
                byTag[tag] = reader.TokenType == JsonTokenType.String && (tag == "*" || Locale.IsTag(tag))
                    ? reader.GetString()!
                    : throw new JsonException($"A text must be a string or an object from language tag to string; '{tag}' is not so.");
            }

            return new LocalizedText(byTag);
        }

        public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var (tag, text) in value._byTag)
            {
                writer.WriteString(tag, text);
            }

            writer.WriteEndObject();
        }
    }
}
