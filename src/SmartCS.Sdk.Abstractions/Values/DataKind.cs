namespace SmartCS.Sdk;

/// <summary>What a <see cref="DataValue"/> is.</summary>
public enum DataKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A yes or a no.</summary>
    Flag,

    /// <summary>Values in an order.</summary>
    List,

    /// <summary>Values by name.</summary>
    Map,
}
