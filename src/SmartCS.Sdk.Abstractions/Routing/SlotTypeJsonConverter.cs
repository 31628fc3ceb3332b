using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Routing;

/// <summary>Writes a <see cref="SlotType"/> as its name.</summary>
/// <remarks>Public so that a host's own generated serialisation can hold such types.</remarks>
public sealed class SlotTypeJsonConverter : JsonConverter<SlotType>
{
    /// <inheritdoc/>
    public override SlotType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var name = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return SlotType.IsName(name) ? new SlotType(name!) : throw new JsonException("A slot type must be a name of lower-case letters, digits and underscores.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SlotType value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Name);
    }
}
