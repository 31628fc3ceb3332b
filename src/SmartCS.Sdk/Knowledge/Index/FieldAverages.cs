namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>The running average lengths of a merchant's titles and bodies, in terms; begun with typical ones so that the first entries do not set the scale alone.</summary>
internal sealed class FieldAverages
{
    private const int Prior = 8;
    private double _titles = 6 * Prior;
    private double _bodies = 60 * Prior;
    private int _count = Prior;

    public float Title => (float)(_titles / _count);

    public float Body => (float)(_bodies / _count);

    public void Add(int title, int body)
    {
        _titles += title;
        _bodies += body;
        _count++;
    }
}
