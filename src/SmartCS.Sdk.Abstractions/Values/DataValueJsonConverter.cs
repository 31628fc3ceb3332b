using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmartCS.Sdk;

/// <summary>Writes a <see cref="DataValue"/> as the JSON value that it is; names in ordinal order, so that equal values give equal JSON.</summary>
/// <remarks>Public so that a host's own generated serialisation can hold such values.</remarks>
public sealed class DataValueJsonConverter : JsonConverter<DataValue>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override DataValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DataValue value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Write(writer, value);
    }

    private static DataValue Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return default;
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return reader.TryGetDecimal(out var number) ? number : throw new JsonException("A number must be within the range of a decimal.");
            case JsonTokenType.True or JsonTokenType.False:
                return reader.GetBoolean();
            case JsonTokenType.StartArray:
                var items = new List<DataValue>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Read(ref reader));
                }

                return DataValue.ListOf(items);
            case JsonTokenType.StartObject:
                var members = new List<(string, DataValue)>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    members.Add((name, Read(ref reader)));
                }

                return DataValue.MapOf(members);
            default:
                throw new JsonException($"A value cannot begin with {reader.TokenType}.");
        }
    }

    private static void Write(Utf8JsonWriter writer, DataValue value)
    {
        switch (value.Kind)
        {
            case DataKind.None:
                writer.WriteNullValue();
                break;
            case DataKind.Text:
                writer.WriteStringValue(value.Text);
                break;
            case DataKind.Number:
                writer.WriteNumberValue(value.Number!.Value / 1.000000000000000000000000000000000m);
                break;
            case DataKind.Flag:
                writer.WriteBooleanValue(value.Flag!.Value);
                break;
            case DataKind.List:
                writer.WriteStartArray();
                foreach (var item in value.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStartObject();
                foreach (var (name, member) in value.Members.OrderBy(static member => member.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(name);
                    Write(writer, member);
                }

                writer.WriteEndObject();
                break;
        }
    }
}
