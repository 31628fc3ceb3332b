using System.Buffers.Binary;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>What an embeddings call gave.</summary>
/// <param name="Vectors">The vectors, in the order of the texts.</param>
/// <param name="Model">The model, as far as the vendor says.</param>
/// <param name="Usage">The usage, as far as the vendor says.</param>
internal sealed record EmbeddingsAnswer(IReadOnlyList<float[]> Vectors, string? Model, UsageDetails? Usage)
{
    private const int MostDimensions = 65_536;
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static EmbeddingsAnswer Parse(VendorConnection connection, AnswerBytes bytes, int count)
    {
        if (bytes.PeekFirst(isEnd: true) == '<')
        {
            throw Failures.Invalid(connection, "is a web page; the address may be wrong");
        }

        var json = bytes.TakeRest();
        var vectors = new float[count][];
        string? model = null;
        UsageDetails? usage = null;
        var read = 0;
        try
        {
            var reader = new Utf8JsonReader(json, Lenient);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                throw new JsonException();
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("data"u8))
                {
                    reader.Read();
                    read = ReadVectors(ref reader, vectors);
                }
                else if (reader.ValueTextEquals("model"u8))
                {
                    reader.Read();
                    model = LenientText.String(ref reader);
                    reader.Skip();
                }
                else if (reader.ValueTextEquals("usage"u8))
                {
                    reader.Read();
                    usage = UsageParser.Read(ref reader);
                }
                else
                {
                    reader.Read();
                    reader.Skip();
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw Failures.Invalid(connection, "is not JSON");
        }

        if (read == 0 && VendorError.Parse(json) is { } error && error != default)
        {
            throw Failures.Inside(connection, error);
        }

        return read == count && vectors.All(IsUsable) ? new(vectors, model, usage) : throw Failures.Invalid(connection, $"does not hold a vector for each of the {count} texts");
    }

    private static bool IsUsable(float[]? vector)
    {
        if (vector is not { Length: > 0 and <= MostDimensions })
        {
            return false;
        }

        foreach (var value in vector)
        {
            if (!float.IsFinite(value))
            {
                return false;
            }
        }

        return true;
    }

    // How many were read; vectors without an index come in the order of the texts.
    private static int ReadVectors(ref Utf8JsonReader reader, float[][] vectors)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return 0;
        }

        var read = 0;
        var guess = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }

            var index = guess;
            float[]? vector = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isIndex = reader.ValueTextEquals("index"u8);
                var isVector = reader.ValueTextEquals("embedding"u8);
                reader.Read();
                if (isIndex)
                {
                    index = LenientText.Count(ref reader) is { } number and < int.MaxValue ? (int)number : index;
                }
                else if (isVector)
                {
                    vector = ReadVector(ref reader, guess > 0 ? vectors[0]?.Length ?? 0 : 0);
                }
                else
                {
                    reader.Skip();
                }
            }

            guess++;
            if (index < vectors.Length && vectors[index] is null && vector is not null)
            {
                vectors[index] = vector;
                read++;
            }
        }

        return read;
    }

    private static float[]? ReadVector(ref Utf8JsonReader reader, int length)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return FromBase64(ref reader);
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }

        var values = new List<float>(length > 0 ? length : 1_024);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Number)
            {
                throw new JsonException();
            }

            values.Add(reader.GetSingle());
        }

        return [.. values];
    }

    // Little-endian floats by the format.
    private static float[]? FromBase64(ref Utf8JsonReader reader)
    {
        var bytes = reader.GetBytesFromBase64();
        if (bytes.Length % sizeof(float) != 0)
        {
            return null;
        }

        var values = new float[bytes.Length / sizeof(float)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(i * sizeof(float)));
        }

        return values;
    }
}
