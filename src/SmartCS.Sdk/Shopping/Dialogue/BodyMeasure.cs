namespace SmartCS.Sdk.Shopping;

/// <summary>A measure of a body by which sizes go.</summary>
internal enum BodyMeasure
{
    /// <summary>The height, in centimetres.</summary>
    Height,

    /// <summary>The weight, in kilograms.</summary>
    Weight,

    /// <summary>Around the chest, in centimetres.</summary>
    Chest,

    /// <summary>Around the waist, in centimetres.</summary>
    Waist,

    /// <summary>Around the hips, in centimetres.</summary>
    Hips,

    /// <summary>The length of the foot, in centimetres.</summary>
    Foot,
}
