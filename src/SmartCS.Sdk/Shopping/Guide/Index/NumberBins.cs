namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Puts numbers that shoppers hardly tell apart together: steps of about a tenth.</summary>
internal static class NumberBins
{
    private const double StepsPerFold = 10;

    public static int Of(double number) => number == 0 ? 0 : Math.Sign(number) * (10_000 + (int)Math.Round(Math.Log(Math.Abs(number)) * StepsPerFold));
}
