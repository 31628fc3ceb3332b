namespace SmartCS.Sdk.Screening;

/// <summary>Hides the personal data of one shopper in one conversation behind placeholders, and puts it back. Safe for concurrent use.</summary>
internal interface IPersonalDataShield
{
    /// <summary>Puts placeholders in place of personal data; the text itself where it has none.</summary>
    string Mask(string text);

    /// <summary>Puts the data of this conversation and shopper back in place of its placeholders; unknown placeholders stay.</summary>
    string Restore(string text);
}
