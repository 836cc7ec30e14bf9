"""What assistive technology learns of the program beyond what Qt's own widgets say."""
