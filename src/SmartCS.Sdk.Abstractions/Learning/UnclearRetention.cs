namespace SmartCS.Sdk.Learning;

/// <summary>How long and how many unclear utterances are kept. Counts by day are kept for 400 days whatever this says.</summary>
public sealed record UnclearRetention
{
    /// <summary>90 days, 50,000 utterances of each merchant.</summary>
    public static UnclearRetention Default { get; } = new();

    /// <summary>For how many days an utterance is kept, 1 to 3,650. Default 90.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int Days
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 3_650);
            field = value;
        }
    }

    = 90;

    /// <summary>How many utterances of one merchant are kept, the newest, 1 to 10,000,000. Default 50,000, some ten megabytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int MaxPerMerchant
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 10_000_000);
            field = value;
        }
    }

    = 50_000;
}
