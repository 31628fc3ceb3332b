namespace SmartCS.Sdk.Shopping;

/// <summary>What kind of need a shopper has told.</summary>
public enum GuideNeedKind
{
    /// <summary>A property is one of some values: black, HP or Canon, 16:9, 纯棉.</summary>
    Value,

    /// <summary>A property is a number within bounds: at least 16 GB, 2 m, 15 寸左右.</summary>
    Number,

    /// <summary>The product has something, or has it not: with Bluetooth, 不要触摸屏.</summary>
    Flag,

    /// <summary>The price is within bounds: under 800, 三百以内.</summary>
    Price,

    /// <summary>A wish that has no exact bound, such as quiet, light or cheap: better products come first, none is left out.</summary>
    Preference,

    /// <summary>Words that name no property of the catalogue and are searched for in names and descriptions.</summary>
    Words,
}
