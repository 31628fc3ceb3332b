namespace SmartCS.Sdk.Routing;

/// <summary>
/// Exponential and logarithm made of additions, multiplications and divisions only, which round alike everywhere. Those of the runtime
/// are the operating system's and differ in the last bit, so what is trained with them would not be the same on two machines.
/// </summary>
internal static class Elementary
{
    private const double Ln2 = 0.693147180559945309;

    /// <summary>e to the power of x, to about 1e-13 relative; 0 below -700, and x counts as 700 above.</summary>
    public static double Exp(double x)
    {
        if (!(x > -700.0))
        {
            return 0.0;
        }

        var power = Math.Floor((Math.Min(x, 700.0) / Ln2) + 0.5);
        var rest = Math.Min(x, 700.0) - (power * Ln2);
        var sum = 1.0;
        for (var i = 12; i > 0; i--)
        {
            sum = 1.0 + (sum * rest / i);
        }

        return BitConverter.Int64BitsToDouble(((long)power + 1023) << 52) * sum;
    }

    /// <summary>The natural logarithm of a positive normal number, to about 1e-14.</summary>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var power = (int)((bits >> 52) & 0x7FF) - 1023;
        var part = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFFL) | (1023L << 52));
        if (part > 1.4142135623730951)
        {
            part /= 2.0;
            power++;
        }

        var ratio = (part - 1.0) / (part + 1.0);
        var square = ratio * ratio;
        var sum = 0.0;
        for (var i = 21; i > 0; i -= 2)
        {
            sum = (sum * square) + (1.0 / i);
        }

        return (2.0 * ratio * sum) + (power * Ln2);
    }

    public static double Logistic(double x) => x >= 0.0 ? 1.0 / (1.0 + Exp(-x)) : 1.0 - (1.0 / (1.0 + Exp(x)));
}
