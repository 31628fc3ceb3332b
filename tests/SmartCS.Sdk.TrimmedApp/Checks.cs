namespace SmartCS.Sdk.TrimmedApp;

/// <summary>Counts what is as it should be and prints what is not.</summary>
internal sealed class Checks
{
    /// <summary>How many were right.</summary>
    public int Passed { get; private set; }

    /// <summary>How many were wrong.</summary>
    public int Failed { get; private set; }

    /// <summary>Takes one expectation in.</summary>
    public void Equal<T>(string what, T expected, T actual)
    {
        if (EqualityComparer<T>.Default.Equals(expected, actual))
        {
            Passed++;
            Console.WriteLine($"ok    {what}");
        }
        else
        {
            Failed++;
            Console.WriteLine($"WRONG {what}: expected '{expected}', got '{actual}'");
        }
    }
}
