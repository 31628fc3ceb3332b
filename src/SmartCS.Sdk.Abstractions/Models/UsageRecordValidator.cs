namespace SmartCS.Sdk.Models;

/// <summary>Holds usage records to the ranges in their documentation, for stores.</summary>
public static class UsageRecordValidator
{
    /// <summary>Refuses a record that cannot be kept.</summary>
    /// <param name="record">The record.</param>
    /// <exception cref="ArgumentException">The id, the merchant or the intent is missing or too long, or a cost has no currency or is negative.</exception>
    public static void Require(UsageRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentException.ThrowIfNullOrEmpty(record.Id, "record.Id");
        ArgumentException.ThrowIfNullOrEmpty(record.Merchant.Value, "record.Merchant");
        if (record.Id.Length > UsageRecord.MaxIdLength)
        {
            throw new ArgumentException($"The id has {record.Id.Length} characters; allowed are {UsageRecord.MaxIdLength}.", "record.Id");
        }

        if (record.Intent is { Length: 0 or > UsageRecord.MaxIntentLength })
        {
            throw new ArgumentException($"The intent has {record.Intent.Length} characters; allowed are 1 to {UsageRecord.MaxIntentLength}.", "record.Intent");
        }

        foreach (var usage in record.Models)
        {
            if (usage.Cost is { } cost && (!Money.IsCurrency(cost.Currency) || cost.Amount < 0))
            {
                throw new ArgumentException("A cost must have an ISO 4217 code and must not be negative.", "record.Models");
            }
        }
    }
}
