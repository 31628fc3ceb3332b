namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>How every product stands to one need.</summary>
/// <param name="Scores">The logarithm of how likely a shopper who looks for the product would tell the need; 0 is best.</param>
/// <param name="Fits">The <see cref="GuideFit"/> of each product.</param>
internal sealed record NeedVerdicts(float[] Scores, byte[] Fits)
{
    public static NeedVerdicts Create(int products, float score, GuideFit fit)
    {
        var verdicts = new NeedVerdicts(new float[products], new byte[products]);
        Array.Fill(verdicts.Scores, score);
        Array.Fill(verdicts.Fits, (byte)fit);
        return verdicts;
    }

    public void Set(int product, float score, GuideFit fit)
    {
        Scores[product] = score;
        Fits[product] = (byte)fit;
    }
}
