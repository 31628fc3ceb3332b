namespace SmartCS.Sdk.Providers.OpenAI.Tests.Failover;

/// <summary>Whose answer the shopper gets.</summary>
internal enum WayEnd
{
    /// <summary>The first vendor's: it only bends the format.</summary>
    First,

    /// <summary>The first vendor's as far as it came: a sentence was said already when it broke off.</summary>
    FirstCutShort,

    /// <summary>The second vendor's.</summary>
    Second,
}
