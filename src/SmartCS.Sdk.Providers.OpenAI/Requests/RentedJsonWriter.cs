using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>A JSON writer that is used again on its thread. Must be disposed of before anything is awaited.</summary>
internal readonly struct RentedJsonWriter : IDisposable
{
    // Requests are read by vendors, not by browsers: Chinese stays as it is, at half the size of its escapes.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static Utf8JsonWriter? _free;

    private RentedJsonWriter(Utf8JsonWriter writer) => Writer = writer;

    public Utf8JsonWriter Writer { get; }

    public static RentedJsonWriter Rent(IBufferWriter<byte> target)
    {
        var writer = _free;
        _free = null;
        if (writer is null)
        {
            return new(new Utf8JsonWriter(target, Options));
        }

        writer.Reset(target);
        return new(writer);
    }

    public void Dispose()
    {
        Writer.Reset(Stream.Null);
        _free = Writer;
    }
}
