namespace SmartCS.Sdk.Turns;

/// <summary>All that must be the same for two turns to wait for one answer.</summary>
internal readonly record struct FlightKey(MerchantId Merchant, string Question, Locale Locale, EntryId? FocusProduct, UInt128 Profile, long Revision);
