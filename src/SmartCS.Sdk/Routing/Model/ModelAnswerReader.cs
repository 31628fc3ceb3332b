using System.Text.Json;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// Reads a routing model's answer. It takes the asked form by itself, in a code fence, or behind words of introduction; everything
/// else is nothing: what follows the form, a second form, what is cut off, too long or too deep, and names that stand twice.
/// </summary>
internal static class ModelAnswerReader
{
    /// <summary>A longer answer is not read, in UTF-16 units; the asked form takes some hundred.</summary>
    public const int MaxLength = 16_000;

    /// <summary>An answer with more requests is not read; no message has that many.</summary>
    public const int MaxProposals = 16;

    private const string Fence = "```";
    private const int MaxIntents = 4;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 6, AllowDuplicateProperties = false, AllowTrailingCommas = false, CommentHandling = JsonCommentHandling.Disallow };

    /// <summary>Reads an answer.</summary>
    /// <param name="answer">What the model wrote.</param>
    /// <param name="dropped">How many requests of a readable answer do not have the asked form.</param>
    /// <returns>The requests; null where the answer is not readable as a whole.</returns>
    public static List<ModelProposal>? Read(string answer, out int dropped)
    {
        dropped = 0;
        if (answer.Length > MaxLength || Form(answer) is not { Length: > 0 } form)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(form, Strict);
            return Read(document.RootElement, ref dropped);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ReadOnlyMemory<char> Form(string answer)
    {
        var text = answer.AsMemory().Trim();
        var start = text.Span.IndexOf('{');
        if (start < 0)
        {
            return default;
        }

        // A fence that was opened before the form is closed behind it.
        var isFenced = text.Span[..start].Contains(Fence, StringComparison.Ordinal);
        text = text[start..];
        if (isFenced)
        {
            if (!text.Span.EndsWith(Fence, StringComparison.Ordinal))
            {
                return default;
            }

            text = text[..^Fence.Length];
        }

        return text.TrimEnd();
    }

    private static List<ModelProposal>? Read(JsonElement root, ref int dropped)
    {
        if (root.ValueKind != JsonValueKind.Object || root.GetPropertyCount() != 1 || !root.TryGetProperty(ModelAnswerFormat.Requests, out var requests)
            || requests.ValueKind != JsonValueKind.Array || requests.GetArrayLength() > MaxProposals)
        {
            return null;
        }

        var proposals = new List<ModelProposal>(requests.GetArrayLength());
        foreach (var request in requests.EnumerateArray())
        {
            if (ReadProposal(request) is { } proposal)
            {
                proposals.Add(proposal);
            }
            else
            {
                dropped++;
            }
        }

        return proposals;
    }

    private static ModelProposal? ReadProposal(JsonElement request)
    {
        if (request.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        string? words = null;
        string? command = null;
        string? slot = null;
        string? value = null;
        double? confidence = null;
        IReadOnlyList<string>? intents = [];
        foreach (var property in request.EnumerateObject())
        {
            var isRead = property.Name switch
            {
                ModelAnswerFormat.Words => TryText(property.Value, out words) && words is not null,
                ModelAnswerFormat.Command => TryText(property.Value, out command) && command is not null,
                ModelAnswerFormat.Intents => (intents = Texts(property.Value)) is not null,
                ModelAnswerFormat.Slot => TryText(property.Value, out slot),
                ModelAnswerFormat.Value => TryText(property.Value, out value),
                ModelAnswerFormat.Confidence => (confidence = Ratio(property.Value)) is not null,
                _ => false,
            };
            if (!isRead)
            {
                return null;
            }
        }

        return words is null || command is null || confidence is null
            ? null
            : new ModelProposal { Words = words, Command = command, Confidence = confidence.Value, Intents = intents!, Slot = slot, Value = value };
    }

    private static bool TryText(JsonElement value, out string? text)
    {
        text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return value.ValueKind is JsonValueKind.String or JsonValueKind.Null;
    }

    private static string[]? Texts(JsonElement values)
    {
        if (values.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (values.ValueKind != JsonValueKind.Array || values.GetArrayLength() > MaxIntents)
        {
            return null;
        }

        var texts = new string[values.GetArrayLength()];
        for (var i = 0; i < texts.Length; i++)
        {
            if (values[i].ValueKind != JsonValueKind.String)
            {
                return null;
            }

            texts[i] = values[i].GetString()!;
        }

        return texts;
    }

    private static double? Ratio(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number is >= 0 and <= 1 ? number : null;
}
