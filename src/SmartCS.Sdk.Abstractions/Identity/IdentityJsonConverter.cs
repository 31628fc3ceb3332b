using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmartCS.Sdk;

/// <summary>Writes an identity as its bare text.</summary>
/// <typeparam name="TIdentity">The identity's type.</typeparam>
public sealed class IdentityJsonConverter<TIdentity> : JsonConverter<TIdentity>
    where TIdentity : struct, IIdentity<TIdentity>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not a text that the identity allows.</exception>
    public override TIdentity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return TIdentity.From(reader.GetString() ?? string.Empty);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TIdentity value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Value);
    }
}
