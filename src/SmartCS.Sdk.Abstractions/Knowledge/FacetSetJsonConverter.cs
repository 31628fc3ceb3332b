using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Reads and writes facets as a JSON object of texts, numbers, booleans and arrays of them; null values are left out.</summary>
public sealed class FacetSetJsonConverter : JsonConverter<FacetSet>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The JSON is not such an object.</exception>
    public override FacetSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("Facets must be a JSON object of names and values.");
        }

        var facets = new List<Facet>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            if (string.IsNullOrWhiteSpace(name))
            {
                throw new JsonException("A facet has no name.");
            }

            name = string.IsInterned(name) ?? name;
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    Add(facets, name, ref reader);
                }
            }
            else
            {
                Add(facets, name, ref reader);
            }
        }

        return FacetSet.Create(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(facets));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FacetSet value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        for (var i = 0; i < value.Count; i++)
        {
            var name = value[i].Name;
            if (IndexOf(value, name, 0) < i)
            {
                continue;
            }

            writer.WritePropertyName(name);
            var next = IndexOf(value, name, i + 1);
            if (next < 0)
            {
                WriteValue(writer, value[i].Value);
                continue;
            }

            writer.WriteStartArray();
            for (var j = i; j >= 0; j = IndexOf(value, name, j + 1))
            {
                WriteValue(writer, value[j].Value);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static int IndexOf(FacetSet facets, string name, int start)
    {
        for (var i = start; i < facets.Count; i++)
        {
            if (string.Equals(facets[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private static void Add(List<Facet> facets, string name, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                facets.Add(new Facet(name, reader.GetString()!));
                break;
            case JsonTokenType.Number when reader.TryGetDouble(out var number) && double.IsFinite(number):
                facets.Add(new Facet(name, number));
                break;
            case JsonTokenType.True or JsonTokenType.False:
                facets.Add(new Facet(name, reader.GetBoolean()));
                break;
            case JsonTokenType.Null:
                break;
            default:
                throw new JsonException($"The facet '{name}' must be a text, a finite number, true, false, or an array of these.");
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, FacetValue value)
    {
        switch (value.Kind)
        {
            case FacetValueKind.Number:
                writer.WriteNumberValue(value.Number!.Value);
                break;
            case FacetValueKind.Flag:
                writer.WriteBooleanValue(value.Flag!.Value);
                break;
            default:
                writer.WriteStringValue(value.Text);
                break;
        }
    }
}
