namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>How a vendor is asked for JSON. What it lacks is asked for in words.</summary>
public enum JsonSupport
{
    /// <summary>In words only.</summary>
    None,

    /// <summary>With <c>json_object</c>; a schema goes along in words.</summary>
    Object,

    /// <summary>With <c>json_schema</c>.</summary>
    Schema,
}
